package dev.parley.page;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Messages;
import dev.parley.submission.TypedFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Answers a form while the database is away: with a page that holds what was typed and sends it again. */
@ApplicationScoped
class OutagePages {

    private static final int RETRY_AFTER = 5;

    private final Frames frames;
    private final Messages messages;
    private final PageAnswer answer;

    OutagePages(Frames frames, Messages messages, PageAnswer answer) {
        this.frames = frames;
        this.messages = messages;
        this.answer = answer;
    }

    Response answer(String slug, ReplyFormRequest form) {
        TypedFields fields = form.fields();
        List<OutageView.HiddenField> hidden = new ArrayList<>();
        add(hidden, "author", fields.author().name());
        add(hidden, "email", fields.author().email());
        add(hidden, "url", fields.author().url());
        add(hidden, "parent", fields.parent());
        add(hidden, "remember", form.wantsToBeRemembered() ? "yes" : "");
        form.submissionKey().ifPresent(key -> add(hidden, "submission", key.toString()));
        add(hidden, "opened", form.opened());
        String action = Addresses.article(slug) + "/comments";
        return answer(new OutageView(action, fields.comment(), hidden));
    }

    /** The same for new words of a reply that is there. */
    Response answer(String action, String text, String token, int revision) {
        List<OutageView.HiddenField> hidden = new ArrayList<>();
        add(hidden, "token", token);
        add(hidden, "revision", Integer.toString(revision));
        return answer(new OutageView(action, text, hidden));
    }

    private Response answer(OutageView outage) {
        String html = new OutagePage(frames.unlisted(messages.outage_title()), outage).render();
        return answer.privately(ErrorCode.UNAVAILABLE.status(), html)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .build();
    }

    private static void add(List<OutageView.HiddenField> hidden, String name, String value) {
        if (!value.isEmpty()) {
            hidden.add(new OutageView.HiddenField(name, value));
        }
    }
}
