package dev.parley.page;

import dev.parley.article.ThreadPath;
import dev.parley.platform.Messages;
import dev.parley.submission.TypedFields;
import dev.parley.web.HeldFormView;
import dev.parley.web.HeldFormView.HiddenField;
import dev.parley.web.HeldForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Answers a form while the database is away: with a page that holds what was typed and sends it again. */
@ApplicationScoped
class OutagePages {

    private final HeldForms heldForms;
    private final Messages messages;

    OutagePages(HeldForms heldForms, Messages messages) {
        this.heldForms = heldForms;
        this.messages = messages;
    }

    Response answer(ThreadPath thread, ReplyFormRequest form) {
        TypedFields fields = form.fields();
        List<HiddenField> hidden = new ArrayList<>();
        add(hidden, "author", fields.author().name());
        add(hidden, "email", fields.author().email());
        add(hidden, "url", fields.author().url());
        add(hidden, "parent", fields.parent());
        add(hidden, "remember", form.wantsToBeRemembered() ? "yes" : "");
        form.submissionKey().ifPresent(key -> add(hidden, "submission", key.toString()));
        add(hidden, "opened", form.opened());
        return answer(Addresses.form(thread), fields.comment(), hidden);
    }

    /** The same for new words of a reply that is there. */
    Response answer(String action, String text, String token, int revision) {
        List<HiddenField> hidden = new ArrayList<>();
        add(hidden, "token", token);
        add(hidden, "revision", Integer.toString(revision));
        return answer(action, text, hidden);
    }

    /** The same for a report. */
    Response answerReport(String action, String reason, String text) {
        List<HiddenField> hidden = new ArrayList<>();
        add(hidden, "reason", reason);
        HeldFormView.Typed words = new HeldFormView.Typed("text", messages.report_text(), text);
        return heldForms.unavailable(
                new HeldFormView(messages.report_outage_title(), messages.outage_note(), action, words, hidden));
    }

    /** The same for an appeal. */
    Response answerAppeal(String action, String text, String token) {
        List<HiddenField> hidden = new ArrayList<>();
        add(hidden, "token", token);
        HeldFormView.Typed words = new HeldFormView.Typed("text", messages.appeal_text(), text);
        return heldForms.unavailable(
                new HeldFormView(messages.appeal_outage_title(), messages.outage_note(), action, words, hidden));
    }

    private Response answer(String action, String text, List<HiddenField> hidden) {
        HeldFormView.Typed comment = new HeldFormView.Typed("comment", messages.field_comment(), text);
        return heldForms.unavailable(
                new HeldFormView(messages.outage_title(), messages.outage_note(), action, comment, hidden));
    }

    private static void add(List<HiddenField> hidden, String name, String value) {
        if (!value.isEmpty()) {
            hidden.add(new HiddenField(name, value));
        }
    }
}
