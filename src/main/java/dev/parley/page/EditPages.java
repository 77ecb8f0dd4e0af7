package dev.parley.page;

import dev.parley.comment.CommentText;
import dev.parley.comment.OwnComment;
import dev.parley.platform.CommentId;
import dev.parley.platform.Language;
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
    private final Frames frames;

    EditPages(Findings findings, Frames frames) {
        this.findings = findings;
        this.frames = frames;
    }

    String draw(OwnReply reply, Edition edition) {
        return draw(reply, edition, reply.comment().text(), "", null);
    }

    /** The typed text stays, with what is wrong with it. */
    String drawRefused(OwnReply reply, Edition edition, String typed, List<Finding> why) {
        return draw(reply, edition, typed, Sentences.in(edition.language()).of(why.getFirst()), null);
    }

    /** The typed text stays, beside what somebody (another tab, perhaps) stored in the meantime. */
    String drawStale(OwnReply reply, Edition edition, String typed) {
        return draw(
                reply,
                edition,
                typed,
                edition.messages().edit_stale(),
                CommentText.html(reply.comment().text()));
    }

    /** The same for a reader who has to wait. */
    String drawTooFast(OwnReply reply, Edition edition, String typed, Duration delay) {
        return draw(reply, edition, typed, edition.messages().edit_too_fast(Math.ceilDiv(delay.toSeconds(), 60)), null);
    }

    String drawTooLate(OwnReply reply, Edition edition, String typed) {
        return draw(reply, edition, typed, whyNot(reply, edition.messages()), null);
    }

    private static String whyNot(OwnReply reply, Messages messages) {
        if (reply.mayEdit()) {
            return "";
        }
        return reply.comment().isRejected() ? messages.edit_rejected() : messages.edit_too_late();
    }

    private String draw(OwnReply reply, Edition edition, String text, String problem, @Nullable SafeHtml stored) {
        Language language = edition.language();
        OwnComment comment = reply.comment();
        EditView view = new EditView(
                edition.action(comment.id(), "edit"),
                edition.action(comment.id(), "deletion"),
                Addresses.reply(edition.thread(), comment.id()),
                reply.token(),
                comment.revision(),
                text,
                reply.mayEdit(),
                whyNot(reply, edition.messages()),
                reply.article().settings().editWindow().toMinutes(),
                !comment.isPublic() && !comment.isRejected(),
                reasons(reply, language),
                problem,
                stored);
        String title = edition.messages().edit_title();
        return language.spokenIn(new EditPage(frames.unlisted(language, title), view))
                .render();
    }

    private List<String> reasons(OwnReply reply, Language language) {
        CommentId id = reply.comment().id();
        List<Finding> why = findings.latest(reply.article().site(), List.of(id)).getOrDefault(id, List.of());
        return Sentences.in(language).ofWaiting(why, reply.comment().isAppealed());
    }
}
