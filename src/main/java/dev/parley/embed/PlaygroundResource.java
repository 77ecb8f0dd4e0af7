package dev.parley.embed;

import dev.parley.platform.BaseUrl;
import dev.parley.platform.Language;
import dev.parley.platform.SecurityHeaders;
import dev.parley.web.Assets;
import dev.parley.web.Frames;
import dev.parley.web.SharedAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/**
 * Where the owner of a site tries the look of the widget, with a discussion that is only in the browser. In English, as the
 * guide is.
 */
@PermitAll
@RunOnVirtualThread
@Path("/embed/playground")
@Produces("text/html;charset=UTF-8")
class PlaygroundResource {

    private static final String PATH = "/embed/playground";

    private final SharedAnswer answer;
    private final Frames frames;
    private final PlaygroundView view;

    PlaygroundResource(SharedAnswer answer, Frames frames, Assets assets, BaseUrl base) {
        this.answer = answer;
        this.frames = frames;
        this.view = new PlaygroundView(
                base.toString(),
                assets.address("playground.js"),
                assets.address("playground.css"),
                LookContract.COLOURS,
                LookContract.FONTS,
                LookContract.PARTS,
                LookContract.READ_ON_EACH_OTHER,
                Assets.widgetLanguages().stream()
                        .map(PlaygroundResource::tongue)
                        .toList());
    }

    private static PlaygroundView.Tongue tongue(String tag) {
        Locale locale = Locale.of(tag);
        return new PlaygroundView.Tongue(tag, locale.getDisplayLanguage(locale));
    }

    @GET
    public Response show(@Context HttpServerResponse response) {
        SecurityHeaders.admitWidget(response);
        Language english = Language.ENGLISH;
        String page = english.spokenIn(new PlaygroundPage(frames.indexed(english, "Try the look", PATH), view))
                .render();
        return answer.forEverybody(page);
    }
}
