package dev.parley.moderation;

import java.util.List;

/**
 * What is to be said at the top of a page.
 *
 * @param done what was done; may be empty
 * @param log where it stands in the log; may be empty
 * @param act what can be undone of it; may be empty
 * @param problem what was not; may be empty
 * @param conflicts one sentence each
 */
public record NoteView(String done, String log, String act, String problem, List<String> conflicts) {

    static NoteView none() {
        return new NoteView("", "", "", "", List.of());
    }

    static NoteView problem(String sentence) {
        return new NoteView("", "", "", sentence, List.of());
    }
}
