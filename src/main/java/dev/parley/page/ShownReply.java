package dev.parley.page;

import dev.parley.article.ThreadPath;
import dev.parley.comment.ReplyView;
import dev.parley.platform.CommentId;
import java.time.Instant;

/**
 * All that decides how a reply itself looks to everybody: of two that are equal the same is seen.
 *
 * @param isMarker whether only its place is left
 * @param text as typed; its beginning where it is shortened
 * @param isAnswerable whether it is offered to be answered where it stands
 */
record ShownReply(
        CommentId id,
        Edition edition,
        boolean isMarker,
        boolean isPublic,
        String name,
        String url,
        boolean staff,
        String text,
        boolean isShortened,
        Instant createdAt,
        boolean isEdited,
        boolean isEditedByStaff,
        boolean isAnswerable) {

    /** @param deepest the depth down to which replies under this article can be answered */
    static ShownReply of(ReplyView reply, Edition edition, int deepest) {
        return new ShownReply(
                reply.id(),
                edition,
                reply.isMarker(),
                reply.isPublic(),
                reply.name(),
                reply.url(),
                reply.staff(),
                reply.text(),
                reply.shortened(),
                reply.createdAt(),
                reply.editedAt() != null,
                reply.editedByStaff(),
                reply.isPublic() && reply.depth() <= deepest);
    }

    int length() {
        ThreadPath thread = edition.thread();
        return thread.path().length() + thread.query().length() + name.length() + url.length() + text.length();
    }
}
