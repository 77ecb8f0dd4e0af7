package dev.parley.submission;

import dev.parley.comment.PriorComment;
import dev.parley.comment.SenderHistory;
import java.time.Instant;

/**
 * Tells a reply that was sent again from a new one (threat T38). With script the key says so; without, the words do,
 * when they come from the same network within minutes.
 */
final class Repetition {

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

    private Repetition() {}

    static Kind kindOf(IncomingReply reply, SenderHistory history, Instant now) {
        Submission submission = reply.submission();
        if (history.underKey().isPresent()) {
            PriorComment first = history.underKey().get();
            return isTheSame(first, reply) ? new Kind.SamePress(first) : new Kind.OtherWordsUnderKey();
        }
        Instant since = now.minus(reply.article().settings().retryWindow());
        return history.sameWords()
                .map(first -> sameWords(first, submission, since))
                .orElseGet(Kind.New::new);
    }

    private static boolean isTheSame(PriorComment first, IncomingReply reply) {
        return first.says(reply.content()) && first.url().equals(reply.author().url());
    }

    private static Kind sameWords(PriorComment first, Submission submission, Instant since) {
        boolean samePress = submission.submission() == null
                && first.network().equals(submission.client().network())
                && !first.createdAt().isBefore(since);
        return samePress ? new Kind.SamePress(first) : new Kind.SameWords();
    }
}
