package dev.parley.submission;

import dev.parley.comment.ContentDigest;
import dev.parley.comment.PriorComment;
import dev.parley.comment.PriorComments;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/**
 * Tells a reply that was sent again from a new one (threat T38). With script the key says so; without, the words do,
 * when they come from the same network within minutes.
 */
@ApplicationScoped
class Repetition {

    /** What a submission is to those before it. */
    sealed interface Kind {

        record New() implements Kind {}

        /** The same press of the button: its first answer counts. */
        record SamePress(PriorComment first) implements Kind {}

        /** The same words, said before. */
        record SameWords() implements Kind {}

        /** A key that belongs to other words. */
        record OtherWordsUnderKey() implements Kind {}
    }

    private final PriorComments prior;

    Repetition(PriorComments prior) {
        this.prior = prior;
    }

    Kind kindOf(IncomingReply reply, Instant now) {
        SiteId site = reply.siteId();
        Submission submission = reply.submission();
        ContentDigest content = reply.content();
        if (submission.submission() != null) {
            Optional<PriorComment> underKey = prior.bySubmission(site, submission.submission());
            if (underKey.isPresent()) {
                boolean same = underKey.get().says(content);
                return same ? new Kind.SamePress(underKey.get()) : new Kind.OtherWordsUnderKey();
            }
        }
        return prior.byContent(site, content)
                .map(first -> sameWords(
                        first, submission, now.minus(reply.article().settings().retryWindow())))
                .orElseGet(Kind.New::new);
    }

    private static Kind sameWords(PriorComment first, Submission submission, Instant since) {
        boolean samePress = submission.submission() == null
                && first.network().equals(submission.client().network())
                && !first.createdAt().isBefore(since);
        return samePress ? new Kind.SamePress(first) : new Kind.SameWords();
    }
}
