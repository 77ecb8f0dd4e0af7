package dev.parley.comment;

import dev.parley.audit.LoggedAct;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import java.util.List;

/** What became of undoing an act. */
public sealed interface Reversal {

    /**
     * All that it did is as it was before.
     *
     * @param by the act that undid it
     */
    record Undone(ActId by, List<CommentId> comments) implements Reversal {}

    /**
     * Something has happened since to what it changed. Nothing changed: half of an act is never undone.
     *
     * @param since the last that happened to each of these
     */
    record BuiltUpon(List<LoggedAct> since) implements Reversal {}

    /** It was undone before. Nothing changed. */
    record AlreadyUndone() implements Reversal {}

    /** There is no such act on this site, or none that can be undone. */
    record Unknown() implements Reversal {}
}
