package dev.parley.submission;

import dev.parley.article.ThreadPath;
import java.time.Duration;
import java.util.Set;

/** What became of a report. */
public sealed interface ReportResult {

    /** What is wrong with a report. */
    enum Fault {
        REASON_UNKNOWN,
        WORDS_TOO_LONG,
        WORDS_FORBIDDEN_CHARACTERS
    }

    /**
     * Moderators will see it, or have it already: a second one of the same reader is answered as the first was.
     *
     * @param thread where the reply stands, or stood
     */
    record Received(ThreadPath thread) implements ReportResult {}

    /** There is no public reply with this id, whatever else there is (threat T9). */
    record NoSuchReply() implements ReportResult {}

    record Unfit(Set<Fault> faults) implements ReportResult {}

    /** Too many within the hour. */
    record TooFast(Duration delay) implements ReportResult {}
}
