package dev.parley.moderation;

import dev.parley.article.ArticleDirectory;
import dev.parley.comment.NewAnswer;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskForms;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A moderator's answer to a reply. */
@Requires(Right.DECIDE)
@Path("/moderation/comments/{id}/answers")
@Produces("text/html;charset=UTF-8")
class AnswerResource {

    private final QueueReader reader;
    private final ArticleDirectory articles;
    private final AnswerReply answerReply;
    private final AnswerViews views;
    private final WritingFaults faults;
    private final WritingMessages messages;
    private final WritingPages pages;
    private final DeskForms forms;
    private final CurrentModerator current;

    AnswerResource(
            QueueReader reader,
            ArticleDirectory articles,
            AnswerReply answerReply,
            AnswerViews views,
            WritingFaults faults,
            WritingMessages messages,
            WritingPages pages,
            DeskForms forms,
            CurrentModerator current) {
        this.reader = reader;
        this.articles = articles;
        this.answerReply = answerReply;
        this.views = views;
        this.faults = faults;
        this.messages = messages;
        this.pages = pages;
        this.forms = forms;
        this.current = current;
    }

    @GET
    public Response form(
            @RestPath String id, @RestQuery @Nullable String site, @RestQuery @DefaultValue("") String script) {
        QueueRequest place = Writing.place(current, site, "");
        Card card = card(place, comment(id)).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        if (!card.isAnswerable()) {
            throw new Problem(ErrorCode.NOT_POSSIBLE);
        }
        return pages.form(views.view(card, site), !script.isEmpty());
    }

    /** Where nothing can be read, the page that answers holds what was typed, to be sent again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @RestPath String id,
            @RestQuery @Nullable String site,
            @RestForm @DefaultValue("") String status,
            @RestForm @DefaultValue("") String seen,
            @RestForm @DefaultValue("") String once,
            @RestForm @DefaultValue("") String words,
            @RestForm @DefaultValue("") String script) {
        try {
            if (!pages.isAtHome(site)) {
                return pages.siteGone();
            }
            QueueRequest place = Writing.place(current, site, script.isEmpty() ? "" : status);
            return answered(Writing.of(place, comment(id), seen, words, script), Writing.key(once));
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return forms.unavailable();
            }
            throw failure;
        }
    }

    private Response answered(Writing writing, UUID once) {
        Optional<Card> found = card(writing.place(), writing.comment());
        if (found.isEmpty()) {
            return pages.gone(messages.gone_title(), messages.gone_note());
        }
        Card card = found.get();
        Optional<Response> before = givenBefore(card, writing, once);
        if (before.isPresent()) {
            return before.get();
        }
        String fault = fault(card, writing);
        return fault.isEmpty()
                ? published(writing, once)
                : pages.refused(
                        ErrorCode.INVALID, views.refused(card, writing, once.toString(), fault), writing, false);
    }

    private Optional<Response> givenBefore(Card card, Writing writing, UUID once) {
        return answerReply
                .given(writing.place().site().id(), once)
                .map(given -> given.stands()
                        ? pages.saved(writing, given.act(), "")
                        : pages.refused(
                                ErrorCode.NOT_POSSIBLE,
                                views.refused(card, writing, UUID.randomUUID().toString(), messages.taken_away()),
                                writing,
                                true));
    }

    private String fault(Card card, Writing writing) {
        int deepest = articles.bySlug(
                        writing.place().site().id(), card.article().slug())
                .orElseThrow()
                .settings()
                .maxDepth();
        return card.depth() >= deepest
                ? messages.too_deep(Integer.toString(deepest))
                : faults.ofComment(writing.words());
    }

    private Response published(Writing writing, UUID once) {
        NewAnswer answer = new NewAnswer(writing.comment(), writing.seen(), current.name(), writing.words(), once);
        Decided decided = answerReply.answer(writing.place().site().id(), answer);
        return decided.conflicts().isEmpty()
                ? pages.saved(writing, String.valueOf(decided.act()), "")
                : conflicting(writing, once, decided.conflicts().getFirst());
    }

    /** Two presses at the same moment: what the second finds changed, the first has changed. */
    private Response conflicting(Writing writing, UUID once, Conflict conflict) {
        return card(writing.place(), writing.comment())
                .map(now -> givenBefore(now, writing, once)
                        .orElseGet(() -> pages.refused(
                                ErrorCode.STALE,
                                views.conflicting(now, writing, once.toString(), conflict),
                                writing,
                                conflict instanceof Conflict.Stale)))
                .orElseGet(() -> pages.gone(messages.gone_title(), messages.gone_note()));
    }

    private Optional<Card> card(QueueRequest place, CommentId comment) {
        return reader.card(place.site().id(), comment);
    }

    private static CommentId comment(String id) {
        return CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
