package dev.parley.screening;

import dev.parley.article.ThreadState;
import dev.parley.comment.Authorship;
import dev.parley.comment.ParentState;
import dev.parley.site.SiteSettings;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A reply as it arrived, with all that rules may know of it. Immutable: rules look, they do not touch.
 *
 * @param settings what counts for the article that it is for
 * @param author as typed, normalised
 * @param text as typed, normalised
 * @param parent what it answers
 * @param thread the state of the thread it is for
 * @param precedents what is known of its sender
 * @param openedAt when the form was opened, as far as we have signed that; null if unknown
 * @param now when it arrived
 */
public record Draft(
        SiteSettings settings,
        Authorship author,
        String text,
        Parent parent,
        Discussion thread,
        Precedents precedents,
        @Nullable Instant openedAt,
        Instant now) {

    /** The same draft, with what was found out about its sender. */
    public Draft with(Precedents found) {
        return new Draft(settings, author, text, parent, thread, found, openedAt, now);
    }

    /** What a reply answers. */
    public sealed interface Parent {

        /** The article itself. */
        record None() implements Parent {}

        /** A comment that is not in this thread, or no comment at all. */
        record Unknown() implements Parent {}

        record Known(ParentState state) implements Parent {}
    }

    /** Whether the thread takes replies, and since when it does not. */
    public record Discussion(ThreadState replies, @Nullable Instant closedAt) {}

    /**
     * What is known of the sender.
     *
     * @param duplicate whether the same reply is there already
     * @param lastSent when this network or address last sent something
     * @param hasApproved whether this browser has sent something that was approved
     */
    public record Precedents(boolean duplicate, @Nullable Instant lastSent, boolean hasApproved) {}
}
