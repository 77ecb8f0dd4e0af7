package dev.parley.submission;

import dev.parley.screening.Finding;
import java.time.Duration;
import java.util.List;

/** What became of new words for a reply. */
public sealed interface EditResult {

    record Saved() implements EditResult {}

    record Refused(List<Finding> findings) implements EditResult {}

    /** The reply has other words by now than those that were changed. */
    record Stale() implements EditResult {}

    /** It has had new words too often of late. */
    record TooFast(Duration delay) implements EditResult {}

    /** The time for edits is over. */
    record TooLate() implements EditResult {}
}
