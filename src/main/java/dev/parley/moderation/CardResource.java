package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.SiteView;
import dev.parley.web.PageAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One comment on the desk, whole. */
@Requires(Right.READ_QUEUE)
@RunOnVirtualThread
@Path("/moderation/comments/{id}")
@Produces("text/html;charset=UTF-8")
class CardResource {

    private final QueueReader reader;
    private final CardPages pages;
    private final Notes notes;
    private final CurrentModerator current;
    private final PageAnswer answer;

    CardResource(QueueReader reader, CardPages pages, Notes notes, CurrentModerator current, PageAnswer answer) {
        this.reader = reader;
        this.pages = pages;
        this.notes = notes;
        this.current = current;
        this.answer = answer;
    }

    @GET
    public Response show(
            @RestPath String id, @RestQuery @Nullable String site, @RestQuery @DefaultValue("") String done) {
        SiteView home = current.site(site);
        Card card = CommentId.parse(id)
                .flatMap(comment -> reader.card(home.id(), comment))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        return answer.once(200, pages.draw(home, card, site, null, notes.done(home, site, done)));
    }
}
