package dev.parley.embed;

import dev.parley.web.Assets;
import dev.parley.web.SharedAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/**
 * The script that pages include. Its address stays, so browsers ask each time whether it is the same; what it loads has
 * addresses that change with each release, and is kept.
 */
@PermitAll
@RunOnVirtualThread
@Path("/embed.js")
@Produces("text/javascript;charset=UTF-8")
class EmbedScriptResource {

    /** Where the parts are, as the file has it. */
    private static final String PARTS = "/assets/PARTS/";

    /** The languages that there are parts for, as the file has it. */
    private static final String LANGUAGES = "LANGUAGES";

    private final SharedAnswer answer;
    private final String script;

    EmbedScriptResource(Assets assets, SharedAnswer answer) {
        this.answer = answer;
        this.script = assets.text("embed.js")
                .replace(PARTS, assets.folder("widget.js"))
                .replace(LANGUAGES, String.join(",", Assets.widgetLanguages()));
    }

    @GET
    public Response send() {
        return answer.forEverybody(script);
    }
}
