package dev.parley.page;

import dev.parley.article.ThreadPath;
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
    private final Sentences sentences;
    private final Messages messages;

    ReplyItems(ReplyBodies bodies, Sentences sentences, Messages messages) {
        this.bodies = bodies;
        this.sentences = sentences;
        this.messages = messages;
    }

    /** The replies of one page of a thread, which share where they are and what may be done with them. */
    Page on(ArticleReading reading) {
        return new Page(reading);
    }

    final class Page {

        private final ThreadPath thread;
        private final int deepestAnswerable;
        private final Map<CommentId, List<Finding>> reasons;
        private final Map<CommentId, Long> before;
        private final Set<CommentId> appealed;

        private Page(ArticleReading reading) {
            this.thread = reading.article().path();
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
                    reply.cut() ? Addresses.reply(thread, reply.id()) : "",
                    address(reply.more()));
        }

        private SafeHtml body(ReplyView reply) {
            ShownReply shown = ShownReply.of(reply, thread, deepestAnswerable);
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
            return id == null ? "" : Addresses.reply(thread, id);
        }
    }
}
