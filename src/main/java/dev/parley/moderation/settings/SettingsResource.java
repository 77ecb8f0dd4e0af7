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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What owners decide for a whole site. */
@Requires(Right.CHANGE_SETTINGS)
@RunOnVirtualThread
@Path("/moderation/settings")
@Produces("text/html;charset=UTF-8")
class SettingsResource {

    private final SettingsDesk desk;
    private final SettingsPlaces places;

    SettingsResource(SettingsDesk desk, SettingsPlaces places) {
        this.desk = desk;
        this.places = places;
    }

    @GET
    public Response show(@RestQuery @Nullable String site, @RestQuery @Nullable String saved) {
        return desk.show(places.wholeSite(site), saved != null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@RestQuery @Nullable String site) {
        return desk.save(() -> places.wholeSite(site));
    }
}
