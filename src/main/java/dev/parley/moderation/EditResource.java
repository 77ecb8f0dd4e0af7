package dev.parley.moderation;

import dev.parley.comment.Rewording;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The words of a reply, to be changed by a moderator. What it said before is kept. */
@Requires(Right.DECIDE)
@Path("/moderation/comments/{id}/edit")
@Produces("text/html;charset=UTF-8")
class EditResource {

    private final QueueReader reader;
    private final Reword reword;
    private final EditViews views;
    private final WritingFaults faults;
    private final WritingPages pages;
    private final DeskForms forms;
    private final CurrentModerator current;

    EditResource(
            QueueReader reader,
            Reword reword,
            EditViews views,
            WritingFaults faults,
            WritingPages pages,
            DeskForms forms,
            CurrentModerator current) {
        this.reader = reader;
        this.reword = reword;
        this.views = views;
        this.faults = faults;
        this.pages = pages;
        this.forms = forms;
        this.current = current;
    }

    @GET
    public Response form(
            @RestPath String id, @RestQuery @Nullable String site, @RestQuery @DefaultValue("") String script) {
        Card card =
                card(Writing.place(current, site, ""), comment(id)).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        if (!card.isEditable()) {
            throw new Problem(ErrorCode.NOT_POSSIBLE);
        }
        return pages.form(views.view(card, site), !script.isEmpty());
    }

    /** Where nothing can be read, the page that answers holds what was typed, to be sent again. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(
            @RestPath String id,
            @RestQuery @Nullable String site,
            @RestForm @DefaultValue("") String status,
            @RestForm @DefaultValue("") String seen,
            @RestForm @DefaultValue("") String words,
            @RestForm @DefaultValue("") String script) {
        try {
            if (!pages.isAtHome(site)) {
                return pages.siteGone();
            }
            QueueRequest place = Writing.place(current, site, script.isEmpty() ? "" : status);
            return edited(Writing.of(place, comment(id), seen, words, script));
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return forms.unavailable();
            }
            throw failure;
        }
    }

    private Response edited(Writing writing) {
        Optional<Card> found = card(writing.place(), writing.comment());
        if (found.isEmpty()) {
            return views.gone(pages);
        }
        Card card = found.get();
        String fault = faults.ofComment(writing.words());
        if (!fault.isEmpty()) {
            return pages.refused(ErrorCode.INVALID, views.refused(card, writing, fault), writing, false);
        }
        if (card.text().equals(writing.words())) {
            return pages.saved(writing, act(writing), views.saysSo());
        }
        Decided decided = reword.reword(
                writing.place().site().id(), new Rewording(writing.comment(), writing.seen(), writing.words()));
        return decided.conflicts().isEmpty()
                ? pages.saved(writing, String.valueOf(decided.act()), "")
                : conflicting(writing, decided);
    }

    /** What is stored now is read again: it is not what was seen. */
    private Response conflicting(Writing writing, Decided decided) {
        Optional<Card> now = card(writing.place(), writing.comment());
        Conflict conflict = decided.conflicts().getFirst();
        return now.isEmpty()
                ? views.gone(pages)
                : pages.refused(
                        ErrorCode.STALE,
                        views.conflicting(now.get(), writing, conflict),
                        writing,
                        conflict instanceof Conflict.Stale);
    }

    private String act(Writing writing) {
        return reword.before(writing.place().site().id(), writing.comment())
                .map(last -> last.act().toString())
                .orElse("");
    }

    private Optional<Card> card(QueueRequest place, CommentId comment) {
        return reader.card(place.site().id(), comment);
    }

    private static CommentId comment(String id) {
        return CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
