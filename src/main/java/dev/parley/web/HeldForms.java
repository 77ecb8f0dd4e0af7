package dev.parley.web;

import dev.parley.platform.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers a form that cannot be taken now with a page that holds what was sent and sends it again. */
@ApplicationScoped
public class HeldForms {

    /** Seconds; as for every other answer while the service cannot answer. */
    private static final int RETRY_AFTER = 5;

    private final Frames frames;
    private final PageAnswer answer;

    HeldForms(Frames frames, PageAnswer answer) {
        this.frames = frames;
        this.answer = answer;
    }

    /** While the database, or something else that passes, is away. */
    public Response unavailable(HeldFormView held) {
        return answer(ErrorCode.UNAVAILABLE, held)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build();
    }

    public Response.ResponseBuilder answer(ErrorCode code, HeldFormView held) {
        return answer.privately(code.status(), new HeldFormPage(frames.unlisted(held.title()), held).render());
    }
}
