package dev.parley.moderation.settings;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskForms;
import dev.parley.moderator.Permissions;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.MakeSite;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The sites, with what to put into the pages that embed their discussions; and the making of further ones. */
@Requires(Right.CHANGE_SETTINGS)
@RunOnVirtualThread
@Path(SitesResource.PATH)
@Produces("text/html;charset=UTF-8")
class SitesResource {

    static final String PATH = "/moderation/settings/sites";

    private final SitesPages pages;
    private final MakeSite makeSite;
    private final CurrentModerator current;
    private final Permissions permissions;
    private final DeskForms deskForms;

    SitesResource(
            SitesPages pages,
            MakeSite makeSite,
            CurrentModerator current,
            Permissions permissions,
            DeskForms deskForms) {
        this.pages = pages;
        this.makeSite = makeSite;
        this.current = current;
        this.permissions = permissions;
        this.deskForms = deskForms;
    }

    @GET
    public Response list() {
        return pages.answer(200, SitesPages.Typed.NOTHING, Set.of());
    }

    /** By those alone who have every site: to all others a new one would be lost with its making. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@RestForm @Nullable String key, @RestForm @Nullable String name) {
        if (!permissions.mayEverywhere(current, Right.CHANGE_SETTINGS)) {
            throw new Problem(ErrorCode.NOT_ALLOWED);
        }
        SitesPages.Typed typed = new SitesPages.Typed(key == null ? "" : key, name == null ? "" : name);
        try {
            Set<MakeSite.Fault> faults = makeSite.make(typed.key(), typed.name(), current.actor());
            return faults.isEmpty()
                    ? Redirect.to(SettingsPlaces.SETTINGS
                                    + SettingsPlaces.query(typed.key().strip()) + "#origins")
                            .build()
                    : pages.answer(ErrorCode.INVALID.status(), typed, faults);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return deskForms.unavailable();
            }
            throw failure;
        }
    }
}
