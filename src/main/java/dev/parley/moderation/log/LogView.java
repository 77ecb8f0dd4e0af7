package dev.parley.moderation.log;

import dev.parley.moderation.NoteView;
import java.util.List;
import java.util.Map;

/**
 * A page of the log.
 *
 * @param site the key of the site as it was named; may be empty
 * @param here the address of this very page
 * @param note what was just undone from here, or was not
 * @param form the filters as they were typed
 * @param empty what is said where there are no rows; empty where it does not have to be
 * @param everything where the rows stand unfiltered; empty where they do already
 * @param newest the first page; empty on it
 * @param older the next page; empty on the last
 */
public record LogView(
        String site,
        String here,
        NoteView note,
        List<Site> sites,
        Form form,
        List<Problem> problems,
        List<LogRowView> rows,
        String empty,
        String everything,
        String newest,
        String older) {

    /** Another site's log, or this one's. */
    public record Site(String name, String address, boolean current) {}

    /** What can be asked for, with what was. */
    public record Form(List<Option> who, List<Group> what, Field from, Field to, Field comment) {}

    /**
     * What was typed.
     *
     * @param wrong whether it could not be understood: then it is given back as text, whatever it is
     */
    public record Field(String value, boolean wrong) {}

    /** What can be chosen. */
    public record Option(String value, String label, boolean chosen) {}

    /** Choices that belong together. */
    public record Group(String name, List<Option> options) {}

    /**
     * What is wrong, and what to do.
     *
     * @param field the id of the field that it is about; empty where it is about none
     */
    public record Problem(String field, String sentence) {}

    static List<Problem> problems(Map<String, String> problems) {
        return problems.entrySet().stream()
                .map(problem ->
                        new Problem(problem.getKey().equals("after") ? "" : problem.getKey(), problem.getValue()))
                .toList();
    }
}
