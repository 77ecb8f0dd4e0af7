package dev.parley.page;

import dev.parley.comment.Appeals;
import dev.parley.comment.CommentText;
import dev.parley.comment.OwnComment;
import dev.parley.platform.Messages;
import dev.parley.submission.AppealResult;
import dev.parley.submission.OwnReply;
import dev.parley.web.Frames;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws a reader's own reply that was rejected. */
@ApplicationScoped
class RejectedPages {

    private final Sentences sentences;
    private final Messages messages;
    private final Frames frames;

    RejectedPages(Sentences sentences, Messages messages, Frames frames) {
        this.sentences = sentences;
        this.messages = messages;
        this.frames = frames;
    }

    String draw(OwnReply reply) {
        return draw(reply, "", "");
    }

    /** What was typed stays, with what is wrong with it. */
    String drawUnfit(OwnReply reply, String typed, AppealResult.Fault fault) {
        return draw(
                reply,
                typed,
                switch (fault) {
                    case TOO_LONG -> messages.appeal_too_long(Integer.toString(Appeals.LONGEST_WORDS));
                    case FORBIDDEN_CHARACTERS -> messages.appeal_characters();
                });
    }

    /** The same for who has asked before. */
    String drawAnswered(OwnReply reply, String typed) {
        return draw(reply, typed, messages.appeal_answered());
    }

    private String draw(OwnReply reply, String typed, String problem) {
        OwnComment comment = reply.comment();
        RejectedView view = new RejectedView(
                comment.id().toString(),
                Addresses.reply(reply.article().path(), comment.id()),
                reply.token(),
                CommentText.html(comment.text()),
                sentences.ofRejection(comment.notice(), comment.isAppealed()),
                !comment.isAppealed(),
                typed,
                problem);
        return new RejectedPage(frames.unlisted(messages.rejected_title()), view).render();
    }
}
