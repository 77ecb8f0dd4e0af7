package dev.parley.page;

import dev.parley.comment.Authorship;
import dev.parley.platform.Messages;
import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.site.SiteSettings;
import dev.parley.submission.TypedFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the "Leave a Reply" form: fresh, answering somebody, or with what was refused. */
@ApplicationScoped
class ReplyForms {

    private static final Authorship NOBODY = new Authorship("", "", "");

    private final Sentences sentences;
    private final Messages messages;

    ReplyForms(Sentences sentences, Messages messages) {
        this.sentences = sentences;
        this.messages = messages;
    }

    ReplyFormView fresh(ArticleReading reading, Reader reader) {
        Authorship author = reader.remembered() == null ? NOBODY : reader.remembered();
        TypedFields empty = new TypedFields("", author, reading.formAnswers().id());
        return form(reading, reading.isClosed(), empty, reader.remembered() != null, List.of());
    }

    ReplyFormView refused(ArticleReading reading, ArticlePages.Refusal refusal) {
        return form(reading, refusal.isClosed(), refusal.fields(), refusal.remember(), refusal.findings());
    }

    private ReplyFormView form(
            ArticleReading reading, boolean closed, TypedFields fields, boolean remember, List<Finding> findings) {
        ArticleReading.Answered answered = reading.formAnswers();
        SiteSettings settings = reading.article().settings();
        return new ReplyFormView(
                reading.article().path().toString(),
                Addresses.form(reading.article().path()),
                closed,
                settings.nameRequired(),
                settings.emailRequired(),
                settings.commentBytes(),
                answered.id(),
                name(answered),
                fields.comment(),
                fields.author().name(),
                fields.author().email(),
                fields.author().url(),
                remember,
                findings.isEmpty() ? "" : findings.getFirst().reason().toString(),
                findings.stream().map(this::problem).toList(),
                problemOf(findings, Field.COMMENT),
                problemOf(findings, Field.AUTHOR),
                problemOf(findings, Field.EMAIL),
                problemOf(findings, Field.URL),
                scriptSentences());
    }

    private String name(ArticleReading.Answered answered) {
        boolean anonymous = answered.name().isEmpty() && !answered.id().isEmpty();
        return anonymous ? messages.anonymous() : answered.name();
    }

    private ProblemView problem(Finding finding) {
        return new ProblemView(anchor(finding.field()), sentences.of(finding));
    }

    /** Every field has its own name as id; what is answered is no field that a reader could mend. */
    private static String anchor(@Nullable Field field) {
        return field == null || field == Field.PARENT ? "" : field.toString();
    }

    private String problemOf(List<Finding> findings, Field field) {
        return findings.stream()
                .filter(finding -> finding.field() == field)
                .map(sentences::of)
                .findFirst()
                .orElse("");
    }

    private ReplyFormView.ScriptSentences scriptSentences() {
        return new ReplyFormView.ScriptSentences(
                messages.leave_a_reply_to("{name}"),
                messages.script_posting(),
                messages.script_unreachable(),
                messages.script_too_long(),
                messages.script_draft_restored());
    }
}
