package dev.parley.moderation;

import dev.parley.comment.Reversal;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.ActId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Undoes an act: the one that is named, or else one's own last. */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/moderation/undos")
@Produces("text/html;charset=UTF-8")
class UndoResource {

    private final Undo undo;
    private final QueuePages pages;
    private final LogDoor log;
    private final UndoWords words;
    private final ScriptAnswers answers;
    private final CurrentModerator current;
    private final PageAnswer answer;

    UndoResource(
            Undo undo,
            QueuePages pages,
            LogDoor log,
            UndoWords words,
            ScriptAnswers answers,
            CurrentModerator current,
            PageAnswer answer) {
        this.undo = undo;
        this.pages = pages;
        this.log = log;
        this.words = words;
        this.answers = answers;
        this.current = current;
        this.answer = answer;
    }

    /**
     * @param act empty for one's own last
     * @param before of one's own, only what is older than this act; empty for all
     * @param from the address of the log, which leads back there; empty for the list that is named
     * @param script not empty where the desk's script asks, which gets pieces of a page
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo(
            @RestForm @DefaultValue("") String site,
            @RestForm @DefaultValue("") String status,
            @RestForm @DefaultValue("") String order,
            @RestForm @DefaultValue("") String after,
            @RestForm @DefaultValue("") String q,
            @RestForm @DefaultValue("") String act,
            @RestForm @DefaultValue("") String before,
            @RestForm @DefaultValue("") String from,
            @RestForm @DefaultValue("") String script) {
        QueueRequest place = QueueRequest.of(current, site, status, order, after, q);
        Optional<ActId> wanted = act.isEmpty()
                ? undo.last(place.site().id(), before.isEmpty() ? null : read(before))
                : Optional.of(read(act));
        Reversal reversal =
                wanted.map(which -> undo.undo(place.site().id(), which)).orElseGet(Reversal.Unknown::new);
        if (!script.isEmpty()) {
            return answers.undone(reversal, wanted, place);
        }
        if (reversal instanceof Reversal.Undone undone) {
            String back = DeskPaths.isLog(from) ? from : place.address();
            return Redirect.to(DeskPaths.noting(back, "done=" + undone.by())).build();
        }
        NoteView why = words.refused(place, reversal, wanted);
        return answer.once(
                ErrorCode.NOT_POSSIBLE.status(), DeskPaths.isLog(from) ? log.draw(from, why) : pages.draw(place, why));
    }

    private static ActId read(String act) {
        return ActId.parse(act).orElseThrow(() -> new Problem(ErrorCode.BAD_REQUEST));
    }
}
