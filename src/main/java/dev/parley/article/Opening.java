package dev.parley.article;

import dev.parley.site.SiteSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article takes replies.
 *
 * @param closedAt when it closed; null unless it is closed
 * @param closesAt when its age will close it; null where it is closed, or will not
 */
record Opening(
        ThreadState state,
        @Nullable Instant closedAt,
        @Nullable Instant closesAt) {

    /** As it was written down. */
    Opening(ThreadState state, @Nullable Instant closedAt) {
        this(state, closedAt, null);
    }

    /** The same article, once this was decided for it on the desk: that counts, whatever its file says. */
    Opening decided(ThreadState decision, Instant at) {
        return decision == ThreadState.CLOSED ? closed(at) : new Opening(decision, null);
    }

    /** The same article, as its age has it. */
    Opening aged(Instant publishedAt, SiteSettings settings, Instant now) {
        return end(publishedAt, settings)
                .map(end -> end.isAfter(now) ? closing(end) : closed(end))
                .orElse(this);
    }

    private Opening closing(Instant end) {
        return state == ThreadState.CLOSED ? this : new Opening(state, null, end);
    }

    /** A thread closes once: of several reasons, the earliest is the one that closed it. */
    private Opening closed(Instant at) {
        Instant first = closedAt == null || at.isBefore(closedAt) ? at : closedAt;
        return new Opening(ThreadState.CLOSED, first);
    }

    private static Optional<Instant> end(Instant publishedAt, SiteSettings settings) {
        int days = settings.closeAfterDays();
        return days == 0 ? Optional.empty() : Optional.of(publishedAt.plus(Duration.ofDays(days)));
    }
}
