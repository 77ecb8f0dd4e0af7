package dev.parley.embed;

import dev.parley.page.HostedAddresses;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

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
            @RestQuery @Nullable String url,
            @RestQuery @DefaultValue("json") String format,
            @RestQuery @Nullable String maxwidth) {
        if (!format.equals("json")) {
            return Response.status(NOT_IMPLEMENTED)
                    .header("Cache-Control", "no-store")
                    .build();
        }
        if (url == null) {
            throw Problem.badParameters(
                    List.of(new FieldError("url", "required", "The address of a discussion is needed.")));
        }
        return embeds.of(url, width(maxwidth))
                .map(body -> answer.forEverybody(json.of(body)))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    /** What is no width asks for none. */
    private static int width(@Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,4}") ? Math.min(Integer.parseInt(asked), WIDTH) : WIDTH;
    }
}
