package dev.parley.web;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Language;
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
    public Response unavailable(Language language, HeldFormView held) {
        return answer(language, ErrorCode.UNAVAILABLE, held)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build();
    }

    public Response.ResponseBuilder answer(Language language, ErrorCode code, HeldFormView held) {
        HeldFormPage page = new HeldFormPage(frames.unlisted(language, held.title()), held);
        return answer.privately(code.status(), language.spokenIn(page).render());
    }
}
