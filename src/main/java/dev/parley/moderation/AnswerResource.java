package dev.parley.moderation;

import dev.parley.article.ArticleDirectory;
import dev.parley.comment.NewAnswer;
import dev.parley.moderator.CurrentForm;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A moderator's answer to a reply. */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/moderation/comments/{id}/answers")
@Produces("text/html;charset=UTF-8")
class AnswerResource {

    private final WritingDoor door;
    private final ArticleDirectory articles;
    private final AnswerReply answerReply;
    private final AnswerViews views;
    private final WritingFaults faults;
    private final WritingMessages messages;
    private final WritingPages pages;
    private final CurrentModerator current;

    AnswerResource(
            WritingDoor door,
            ArticleDirectory articles,
            AnswerReply answerReply,
            AnswerViews views,
            WritingFaults faults,
            WritingMessages messages,
            WritingPages pages,
            CurrentModerator current) {
        this.door = door;
        this.articles = articles;
        this.answerReply = answerReply;
        this.views = views;
        this.faults = faults;
        this.messages = messages;
        this.pages = pages;
        this.current = current;
    }

    @GET
    public Response form(
            @RestPath String id, @RestQuery @Nullable String site, @RestQuery @DefaultValue("") String script) {
        Card card = door.card(id, site);
        if (!card.isAnswerable()) {
            throw new Problem(ErrorCode.NOT_POSSIBLE);
        }
        return pages.form(views.view(card, site), !script.isEmpty());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(@RestPath String id, @RestQuery @Nullable String site) {
        return door.take(id, site, (writing, card) -> answered(writing, card, Writing.key(CurrentForm.field("once"))));
    }

    private Response answered(Writing writing, Card card, UUID once) {
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
        return door.again(writing)
                .map(now -> givenBefore(now, writing, once)
                        .orElseGet(() -> pages.refused(
                                ErrorCode.STALE,
                                views.conflicting(now, writing, once.toString(), conflict),
                                writing,
                                conflict instanceof Conflict.Stale)))
                .orElseGet(pages::replyGone);
    }
}
