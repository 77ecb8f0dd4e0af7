package dev.parley.page;

import dev.parley.comment.CommentText;
import dev.parley.comment.OwnComment;
import dev.parley.platform.Messages;
import dev.parley.platform.SafeHtml;
import dev.parley.screening.Finding;
import dev.parley.screening.Findings;
import dev.parley.submission.OwnReply;
import dev.parley.web.Frames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the page on which a reader edits or deletes their own reply. */
@ApplicationScoped
class EditPages {

    private final Findings findings;
    private final Sentences sentences;
    private final Messages messages;
    private final Frames frames;

    EditPages(Findings findings, Sentences sentences, Messages messages, Frames frames) {
        this.findings = findings;
        this.sentences = sentences;
        this.messages = messages;
        this.frames = frames;
    }

    String draw(OwnReply reply) {
        return draw(reply, reply.comment().text(), "", null);
    }

    /** The typed text stays, with what is wrong with it. */
    String drawRefused(OwnReply reply, String typed, List<Finding> why) {
        return draw(reply, typed, sentences.of(why.getFirst()), null);
    }

    /** The typed text stays, beside what somebody (another tab, perhaps) stored in the meantime. */
    String drawStale(OwnReply reply, String typed) {
        return draw(
                reply,
                typed,
                messages.edit_stale(),
                CommentText.html(reply.comment().text()));
    }

    /** The same for a reader who has to wait. */
    String drawTooFast(OwnReply reply, String typed, Duration delay) {
        return draw(reply, typed, messages.edit_too_fast(Math.ceilDiv(delay.toSeconds(), 60)), null);
    }

    String drawTooLate(OwnReply reply, String typed) {
        return draw(reply, typed, whyNot(reply), null);
    }

    private String whyNot(OwnReply reply) {
        if (reply.mayEdit()) {
            return "";
        }
        return reply.comment().isRejected() ? messages.edit_rejected() : messages.edit_too_late();
    }

    private String draw(OwnReply reply, String text, String problem, @Nullable SafeHtml stored) {
        OwnComment comment = reply.comment();
        EditView view = new EditView(
                comment.id().toString(),
                Addresses.reply(reply.article().path(), comment.id()),
                reply.token(),
                comment.revision(),
                text,
                reply.mayEdit(),
                whyNot(reply),
                reply.article().settings().editWindow().toMinutes(),
                !comment.isPublic() && !comment.isRejected(),
                reasons(reply),
                problem,
                stored);
        return new EditPage(frames.unlisted(messages.edit_title()), view).render();
    }

    private List<String> reasons(OwnReply reply) {
        if (reply.comment().isAppealed()) {
            return List.of(messages.held_appealed());
        }
        return findings
                .latest(reply.article().site(), List.of(reply.comment().id()))
                .getOrDefault(reply.comment().id(), List.of())
                .stream()
                .map(sentences::of)
                .toList();
    }
}
