package dev.parley.page;

import dev.parley.article.ThreadPath;
import dev.parley.platform.CommentId;
import dev.parley.platform.FallbackLanguage;
import dev.parley.platform.Language;
import dev.parley.platform.Messages;
import dev.parley.submission.TypedFields;
import dev.parley.web.HeldFormView;
import dev.parley.web.HeldFormView.HiddenField;
import dev.parley.web.HeldForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers a form while the database is away: with a page that holds what was typed and sends it again. */
@ApplicationScoped
class OutagePages {

    private final HeldForms heldForms;
    private final FallbackLanguage fallback;

    OutagePages(HeldForms heldForms, FallbackLanguage fallback) {
        this.heldForms = heldForms;
        this.fallback = fallback;
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
        return answer(language(form.lang), Addresses.form(Edition.thread(thread, form.lang)), fields.comment(), hidden);
    }

    /** The same for new words of a reply that is there. */
    Response answerEdit(CommentId reply, @Nullable String lang, String text, String token, int revision) {
        List<HiddenField> hidden = new ArrayList<>();
        add(hidden, "token", token);
        add(hidden, "revision", Integer.toString(revision));
        return answer(language(lang), Edition.action(reply, "edit", lang), text, hidden);
    }

    /** The same for a report. */
    Response answerReport(CommentId reply, @Nullable String lang, String reason, String text) {
        List<HiddenField> hidden = new ArrayList<>();
        add(hidden, "reason", reason);
        Language language = language(lang);
        Messages messages = language.messages();
        HeldFormView.Typed words = new HeldFormView.Typed("text", messages.report_text(), text);
        return answer(language, messages.report_outage_title(), Edition.action(reply, "reports", lang), words, hidden);
    }

    /** The same for an appeal. */
    Response answerAppeal(CommentId reply, @Nullable String lang, String text, String token) {
        List<HiddenField> hidden = new ArrayList<>();
        add(hidden, "token", token);
        Language language = language(lang);
        Messages messages = language.messages();
        HeldFormView.Typed words = new HeldFormView.Typed("text", messages.appeal_text(), text);
        return answer(language, messages.appeal_outage_title(), Edition.action(reply, "appeals", lang), words, hidden);
    }

    private Response answer(Language language, String action, String text, List<HiddenField> hidden) {
        Messages messages = language.messages();
        HeldFormView.Typed comment = new HeldFormView.Typed("comment", messages.field_comment(), text);
        return answer(language, messages.outage_title(), action, comment, hidden);
    }

    private Response answer(
            Language language, String title, String action, HeldFormView.Typed typed, List<HiddenField> hidden) {
        String note = language.messages().outage_note();
        return heldForms.unavailable(language, new HeldFormView(title, note, action, typed, hidden));
    }

    /** What a discussion's own would be, only the database knows. */
    private Language language(@Nullable String lang) {
        return fallback.of(null, lang);
    }

    private static void add(List<HiddenField> hidden, String name, String value) {
        if (!value.isEmpty()) {
            hidden.add(new HiddenField(name, value));
        }
    }
}
