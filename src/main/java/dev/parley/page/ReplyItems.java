package dev.parley.page;

import dev.parley.comment.ReplyView;
import dev.parley.platform.CommentId;
import dev.parley.platform.Messages;
import dev.parley.platform.SafeHtml;
import dev.parley.screening.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns replies into what the page shows of them. */
@ApplicationScoped
class ReplyItems {

    private final ReplyBodies bodies;

    ReplyItems(ReplyBodies bodies) {
        this.bodies = bodies;
    }

    /** The replies of one page of a thread, which share where they are and what may be done with them. */
    Page on(ArticleReading reading) {
        return new Page(reading);
    }

    final class Page {

        private final Edition edition;
        private final Messages messages;
        private final Sentences sentences;
        private final int deepestAnswerable;
        private final Map<CommentId, List<Finding>> reasons;
        private final Map<CommentId, Long> before;
        private final Set<CommentId> appealed;

        private Page(ArticleReading reading) {
            this.edition = reading.edition();
            this.messages = edition.messages();
            this.sentences = Sentences.in(edition.language());
            this.deepestAnswerable = reading.deepestAnswerable();
            this.reasons = reading.reasons();
            this.before = reading.before();
            this.appealed = reading.appealed();
        }

        List<ReplyItemView> items(List<ReplyView> replies) {
            return replies.stream().map(this::item).toList();
        }

        private ReplyItemView item(ReplyView reply) {
            return new ReplyItemView(
                    reply.id().toString(),
                    reply.isMarker(),
                    body(reply),
                    items(reply.answers()),
                    reply.cut() ? Addresses.reply(edition.thread(), reply.id()) : "",
                    address(reply.more()));
        }

        private SafeHtml body(ReplyView reply) {
            ShownReply shown = ShownReply.of(reply, edition, deepestAnswerable);
            return reply.own() && !reply.isMarker()
                    ? bodies.ofOwn(shown, new OwnReplyView(alone(reply), reasons(reply), ownAct(reply)))
                    : bodies.of(shown);
        }

        private String alone(ReplyView reply) {
            if (reply.isRejected()) {
                return messages.not_published();
            }
            return reply.isHeld() ? messages.awaiting_moderation() : "";
        }

        private String ownAct(ReplyView reply) {
            if (!reply.isRejected()) {
                return messages.edit_or_delete();
            }
            return appealed.contains(reply.id()) ? messages.see_or_delete() : messages.appeal_or_delete();
        }

        private List<String> reasons(ReplyView reply) {
            return reply.isRejected()
                    ? sentences.ofRejection(reply.notice(), appealed.contains(reply.id()))
                    : whyItWaits(reply);
        }

        private List<String> whyItWaits(ReplyView reply) {
            List<String> why =
                    sentences.ofWaiting(reasons.getOrDefault(reply.id(), List.of()), appealed.contains(reply.id()));
            return Stream.concat(
                            why.stream(),
                            Stream.ofNullable(before.get(reply.id())).map(messages::held_place))
                    .toList();
        }

        private String address(@Nullable CommentId id) {
            return id == null ? "" : Addresses.reply(edition.thread(), id);
        }
    }
}
