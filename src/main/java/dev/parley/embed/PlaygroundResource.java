package dev.parley.embed;

import dev.parley.platform.Language;
import dev.parley.platform.SecurityHeaders;
import dev.parley.web.FrameView;
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
    private final PlaygroundViews views;
    private final PlaygroundMessages messages;

    PlaygroundResource(SharedAnswer answer, Frames frames, PlaygroundViews views, PlaygroundMessages messages) {
        this.answer = answer;
        this.frames = frames;
        this.views = views;
        this.messages = messages;
    }

    @GET
    public Response show(@Context HttpServerResponse response) {
        SecurityHeaders.admitWidget(response);
        FrameView frame = frames.indexed(Language.ENGLISH, messages.title(), PATH);
        String page = new PlaygroundPage(frame, views.view()).render();
        return answer.forEverybody(page);
    }
}
