package dev.parley.submission;

import dev.parley.platform.CommentId;
import dev.parley.screening.Finding;
import java.util.List;

/** What became of a submission. A repeated press of the button gets the result of the first. */
public sealed interface SubmissionResult {

    record Published(CommentId comment) implements SubmissionResult {}

    /** Taken and kept; its author alone sees it until a moderator has decided. */
    record AwaitingReview(CommentId comment) implements SubmissionResult {}

    record NoSuchArticle() implements SubmissionResult {}

    /** Not taken. The findings say why; nothing was stored. */
    record Refused(List<Finding> findings) implements SubmissionResult {}
}
