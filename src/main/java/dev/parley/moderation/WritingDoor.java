package dev.parley.moderation;

import dev.parley.moderator.CurrentForm;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskForms;
import dev.parley.platform.CommentId;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The one way in for all that is written at a card: finds the card for a form, and takes what the form sends. */
@ApplicationScoped
class WritingDoor {

    private final QueueReader reader;
    private final WritingPages pages;
    private final DeskForms forms;
    private final CurrentModerator current;

    WritingDoor(QueueReader reader, WritingPages pages, DeskForms forms, CurrentModerator current) {
        this.reader = reader;
        this.pages = pages;
        this.forms = forms;
        this.current = current;
    }

    /**
     * The card that a form is asked for.
     *
     * @throws Problem NOT_FOUND where there is none
     */
    Card card(String id, @Nullable String site) {
        return card(place(site, ""), comment(id)).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    /**
     * Takes the form of the present request. Nothing that was typed is lost: not with the site, not with the reply, and
     * not where nothing can be read; then the page that answers holds it, to be sent again.
     */
    Response take(String id, @Nullable String site, BiFunction<Writing, Card, Response> taking) {
        try {
            return taken(id, site, taking);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return forms.unavailable();
            }
            throw failure;
        }
    }

    private Response taken(String id, @Nullable String site, BiFunction<Writing, Card, Response> taking) {
        if (!pages.isAtHome(site)) {
            return pages.siteGone();
        }
        String script = CurrentForm.field("script");
        Writing writing = Writing.of(
                place(site, script.isEmpty() ? "" : CurrentForm.field("status")),
                comment(id),
                CurrentForm.field("seen"),
                CurrentForm.field("words"),
                script);
        return again(writing).map(card -> taking.apply(writing, card)).orElseGet(pages::replyGone);
    }

    /** The card as it is now; empty where it is not here any more. */
    Optional<Card> again(Writing writing) {
        return card(writing.place(), writing.comment());
    }

    /** @param status of the list in which the card stands on the script's page; empty where that makes no difference */
    private QueueRequest place(@Nullable String site, String status) {
        return QueueRequest.of(current, site == null ? "" : site, status, "", "", "");
    }

    private Optional<Card> card(QueueRequest place, CommentId comment) {
        return reader.card(place.site().id(), comment);
    }

    private static CommentId comment(String id) {
        return CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
