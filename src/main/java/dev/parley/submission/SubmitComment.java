package dev.parley.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** Takes a reply, once. */
@ApplicationScoped
public class SubmitComment {

    /** The unique indexes that give a reply its one identity. */
    private static final Set<String> SAME_REPLY = Set.of("comment_submission_unique", "comment_content_unique");

    private final SubmissionAttempt attempt;

    SubmitComment(SubmissionAttempt attempt) {
        this.attempt = attempt;
    }

    /**
     * Submits a reply. When the same reply is being stored at this very moment by another request, the second look
     * finds it and replays its answer.
     */
    public SubmissionResult submit(Submission submission) {
        try {
            return attempt.run(submission);
        } catch (RuntimeException failure) {
            if (isSameReply(failure)) {
                return attempt.run(submission);
            }
            throw failure;
        }
    }

    private static boolean isSameReply(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation) {
                String constraint = violation.getConstraintName();
                return constraint != null && SAME_REPLY.contains(constraint);
            }
        }
        return false;
    }
}
