package dev.parley.page;

import dev.parley.comment.Appeals;
import dev.parley.comment.CommentText;
import dev.parley.comment.OwnComment;
import dev.parley.platform.Language;
import dev.parley.platform.Messages;
import dev.parley.submission.AppealResult;
import dev.parley.submission.OwnReply;
import dev.parley.web.Frames;
import jakarta.enterprise.context.ApplicationScoped;

/** Draws a reader's own reply that was rejected. */
@ApplicationScoped
class RejectedPages {

    private final Frames frames;

    RejectedPages(Frames frames) {
        this.frames = frames;
    }

    String draw(OwnReply reply, Edition edition) {
        return draw(reply, edition, "", "");
    }

    /** What was typed stays, with what is wrong with it. */
    String drawUnfit(OwnReply reply, Edition edition, String typed, AppealResult.Fault fault) {
        Messages messages = edition.messages();
        return draw(
                reply,
                edition,
                typed,
                switch (fault) {
                    case TOO_LONG -> messages.appeal_too_long(Integer.toString(Appeals.LONGEST_WORDS));
                    case FORBIDDEN_CHARACTERS -> messages.appeal_characters();
                });
    }

    /** The same for who has asked before. */
    String drawAnswered(OwnReply reply, Edition edition, String typed) {
        return draw(reply, edition, typed, edition.messages().appeal_answered());
    }

    private String draw(OwnReply reply, Edition edition, String typed, String problem) {
        Language language = edition.language();
        OwnComment comment = reply.comment();
        RejectedView view = new RejectedView(
                edition.action(comment.id(), "appeals"),
                edition.action(comment.id(), "deletion"),
                Addresses.reply(edition.thread(), comment.id()),
                reply.token(),
                CommentText.html(comment.text()),
                Sentences.in(language).ofRejection(comment.notice(), comment.isAppealed()),
                !comment.isAppealed(),
                typed,
                problem);
        String title = language.messages().rejected_title();
        return language.spokenIn(new RejectedPage(frames.unlisted(language, title), view))
                .render();
    }
}
