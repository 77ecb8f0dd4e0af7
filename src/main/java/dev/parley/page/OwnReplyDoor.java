package dev.parley.page;

import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.submission.OwnReplies;
import dev.parley.submission.OwnReply;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reader to their own reply. To everybody but the browser that sent it, it is not here: other people's replies
 * answer 404 and not 403.
 */
@ApplicationScoped
class OwnReplyDoor {

    private final OwnReplies replies;
    private final ReaderCookies cookies;

    OwnReplyDoor(OwnReplies replies, ReaderCookies cookies) {
        this.replies = replies;
        this.cookies = cookies;
    }

    /** Which reply is meant; that needs no database. */
    CommentId id(String id) {
        return CommentId.parse(id).orElseThrow(OwnReplyDoor::notHere);
    }

    /** To look at it. */
    OwnReply own(String id, HttpServerRequest request) {
        Reader reader = cookies.read(request);
        CommentId comment = id(id);
        if (reader.key() == null) {
            throw notHere();
        }
        return replies.find(comment, reader.key()).orElseThrow(OwnReplyDoor::notHere);
    }

    /** To change it: from a page that we made for it (threat T5). */
    OwnReply permitted(String id, @Nullable String token, HttpServerRequest request) {
        OwnReply reply = own(id, request);
        if (token == null || !reply.accepts(token)) {
            throw new Problem(ErrorCode.NOT_ALLOWED);
        }
        return reply;
    }

    /** As it is by now. */
    OwnReply again(OwnReply reply) {
        return replies.find(reply.comment().id(), reply.author()).orElseThrow(OwnReplyDoor::notHere);
    }

    private static Problem notHere() {
        return new Problem(ErrorCode.NOT_FOUND);
    }
}
