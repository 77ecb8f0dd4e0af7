package dev.parley.moderator;

import dev.parley.platform.ApiKeyId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.SiteView;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The keys of programs: seen, made, revoked. */
@Requires(Right.CHANGE_SETTINGS)
@RunOnVirtualThread
@Path(KeyResource.PATH)
@Produces("text/html;charset=UTF-8")
class KeyResource {

    static final String PATH = "/moderation/settings/keys";

    private final KeyPages pages;
    private final Grants grants;
    private final MakeKey makeKey;
    private final RevokeKey revokeKey;
    private final PeopleMessages messages;

    KeyResource(KeyPages pages, Grants grants, MakeKey makeKey, RevokeKey revokeKey, PeopleMessages messages) {
        this.pages = pages;
        this.grants = grants;
        this.makeKey = makeKey;
        this.revokeKey = revokeKey;
        this.messages = messages;
    }

    @GET
    public Response list() {
        return pages.all();
    }

    /** What is not grantable to programs is overlooked, as any other field that the form has not. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(
            @RestForm @Nullable String name,
            @RestForm("right") @Nullable List<String> rights,
            @RestForm("site") @Nullable List<String> siteKeys) {
        Optional<String> given = DisplayName.parse(name == null ? "" : name);
        List<Right> granted = granted(rights);
        List<SiteView> sites = grants.sites(siteKeys);
        if (given.isEmpty() || granted.isEmpty() || sites.isEmpty()) {
            String problem = given.isEmpty() ? messages.name_malformed() : messages.key_grants_nothing();
            List<String> keys = sites.stream().map(SiteView::key).toList();
            return pages.all(ErrorCode.INVALID.status(), name == null ? "" : name, problem, granted, keys);
        }
        return pages.made(makeKey.make(given.get(), EnumSet.copyOf(granted), sites));
    }

    private static List<Right> granted(@Nullable List<String> rights) {
        List<String> asked = rights == null ? List.of() : rights;
        return asked.stream()
                .flatMap(right -> Right.parse(right).stream())
                .filter(Permissions.GRANTABLE_TO_PROGRAMS::contains)
                .distinct()
                .toList();
    }

    @POST
    @Path("/{id}/revocation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@RestPath String id) {
        ApiKeyId key = ApiKeyId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        if (!revokeKey.revoke(key)) {
            throw new Problem(ErrorCode.NOT_FOUND);
        }
        return Redirect.to(PATH).build();
    }
}
