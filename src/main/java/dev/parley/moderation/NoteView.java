package dev.parley.moderation;

import java.util.List;

/**
 * What is to be said at the top of a page.
 *
 * @param done what was done; may be empty
 * @param log where it stands in the log; may be empty
 * @param act what can be undone of it, or what could not be undone; may be empty
 * @param problem what was not; may be empty
 */
public record NoteView(String done, String log, String act, String problem, List<ConflictView> conflicts) {

    /**
     * What stands against one decision.
     *
     * @param address of the card; empty where there is none any more
     */
    public record ConflictView(String sentence, String address) {}

    /** The same with more to the point; what is empty says no more. */
    NoteView saying(String what) {
        return what.isEmpty() ? this : new NoteView(what, log, act, problem, conflicts);
    }

    /** The same for the log itself, where each act has its own way back. */
    public NoteView inTheLog() {
        return new NoteView(done, "", "", problem, conflicts);
    }

    static NoteView none() {
        return new NoteView("", "", "", "", List.of());
    }

    static NoteView problem(String sentence) {
        return new NoteView("", "", "", sentence, List.of());
    }
}
