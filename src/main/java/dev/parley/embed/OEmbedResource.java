package dev.parley.embed;

import dev.parley.page.HostedAddresses;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.JsonText;
import dev.parley.web.SharedAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Tells editors and other systems what to put where somebody pastes the address of one of our discussions (oembed.com). The
 * widget shows nothing on a website that the site does not allow, so that this opens nothing.
 */
@PermitAll
@RunOnVirtualThread
@Path(HostedAddresses.OEMBED)
@Produces(MediaType.APPLICATION_JSON)
class OEmbedResource {

    private static final int WIDTH = 640;

    /** By the specification, for a format that is not offered. */
    private static final int NOT_IMPLEMENTED = 501;

    private final OEmbeds embeds;
    private final JsonText json;
    private final SharedAnswer answer;

    OEmbedResource(OEmbeds embeds, JsonText json, SharedAnswer answer) {
        this.embeds = embeds;
        this.json = json;
        this.answer = answer;
    }

    @GET
    public Response show(
            @RestQuery @DefaultValue("") String url,
            @RestQuery @DefaultValue("json") String format,
            @RestQuery @DefaultValue("640") int maxwidth) {
        if (!format.equals("json")) {
            return Response.status(NOT_IMPLEMENTED)
                    .header("Cache-Control", "no-store")
                    .build();
        }
        int width = maxwidth > 0 ? Math.min(maxwidth, WIDTH) : WIDTH;
        return embeds.of(url, width)
                .map(body -> answer.forEverybody(json.of(body)))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }
}
