package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.moderator.Section;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/** The queue, and the lists of what was decided. Reading takes nothing. */
@Requires(Right.READ_QUEUE)
@RunOnVirtualThread
@Path("/moderation")
@Produces("text/html;charset=UTF-8")
class QueueResource {

    private final QueuePages pages;
    private final NoSitePages withoutSite;
    private final Notes notes;
    private final CurrentModerator current;
    private final PageAnswer answer;

    QueueResource(QueuePages pages, NoSitePages withoutSite, Notes notes, CurrentModerator current, PageAnswer answer) {
        this.pages = pages;
        this.withoutSite = withoutSite;
        this.notes = notes;
        this.current = current;
        this.answer = answer;
    }

    @GET
    public Response show(
            @RestQuery @DefaultValue("") String site,
            @RestQuery @DefaultValue("") String status,
            @RestQuery @DefaultValue("") String order,
            @RestQuery @DefaultValue("") String after,
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String done) {
        if (current.isWithoutSite()) {
            return answer.once(200, withoutSite.draw(Section.QUEUE));
        }
        QueueRequest request = QueueRequest.of(current, site, status, order, after, q);
        if (pages.isPastTheEnd(request)) {
            return Redirect.to(DeskPaths.noting(request.beginning(), done.isEmpty() ? "" : "done=" + done))
                    .build();
        }
        return answer.once(200, pages.draw(request, notes.done(request.site(), request.key(), done)));
    }
}
