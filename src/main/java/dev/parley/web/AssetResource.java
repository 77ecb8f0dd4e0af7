package dev.parley.web;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The files that pages load. */
@PermitAll
@RunOnVirtualThread
@Path("/assets/{fingerprint}/{name}")
class AssetResource {

    private final Assets assets;
    private final Representation representation;

    AssetResource(Assets assets, Representation representation) {
        this.assets = assets;
        this.representation = representation;
    }

    /** An outdated fingerprint gets nothing: what it stood for is gone, and newer bytes must not be kept under it. */
    @GET
    public Response send(@RestPath String fingerprint, @RestPath String name) {
        Assets.Asset asset = assets.find(name)
                .filter(found -> found.fingerprint().equals(fingerprint))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        return representation
                .cacheable(asset.content(), HttpHeaders.ACCEPT_ENCODING)
                .header(HttpHeaders.CONTENT_TYPE, asset.type())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }
}
