package dev.parley.moderation.settings;

import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What owners decide for one article. */
@Requires(Right.CHANGE_SETTINGS)
@RunOnVirtualThread
@Path("/moderation/settings/articles/{slug}")
@Produces("text/html;charset=UTF-8")
class SettingsArticleResource {

    private final SettingsDesk desk;
    private final SettingsPlaces places;

    SettingsArticleResource(SettingsDesk desk, SettingsPlaces places) {
        this.desk = desk;
        this.places = places;
    }

    @GET
    public Response show(@RestPath String slug, @RestQuery @Nullable String site, @RestQuery @Nullable String saved) {
        return desk.show(places.article(site, slug), saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestPath String slug, @RestQuery @Nullable String site) {
        return desk.saveOrRetitle(() -> places.view(site, slug), () -> places.article(site, slug));
    }
}
