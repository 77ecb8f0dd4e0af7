package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.PageAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The history of a reply's author. The address names the reply, and nothing by which its author is known. */
@Requires(Right.READ_QUEUE)
@RunOnVirtualThread
@Path("/moderation/comments/{id}/author")
@Produces("text/html;charset=UTF-8")
class HistoryResource {

    private final HistoryPages pages;
    private final Notes notes;
    private final CurrentModerator current;
    private final PageAnswer answer;

    HistoryResource(HistoryPages pages, Notes notes, CurrentModerator current, PageAnswer answer) {
        this.pages = pages;
        this.notes = notes;
        this.current = current;
        this.answer = answer;
    }

    @GET
    public Response show(
            @RestPath String id,
            @RestQuery @Nullable String site,
            @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("") String done) {
        QueueRequest place = QueueRequest.of(current, site == null ? "" : site, "", "", after, "");
        return CommentId.parse(id)
                .flatMap(comment -> pages.draw(
                        place.site(),
                        place.key(),
                        comment,
                        place.after(),
                        notes.done(place.site(), place.key(), done),
                        Choices.none(),
                        Map.of()))
                .map(html -> answer.once(200, html))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
