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
        Edition edition = reading.edition();
        Sentences sentences = Sentences.in(edition.language());
        SiteSettings settings = reading.article().settings();
        return new ReplyFormView(
                edition.thread().toString(),
                Addresses.form(edition.thread()),
                closed,
                settings.nameRequired(),
                settings.emailRequired(),
                settings.commentBytes(),
                answered.id(),
                name(answered, edition.messages()),
                fields.comment(),
                fields.author().name(),
                fields.author().email(),
                fields.author().url(),
                remember,
                findings.isEmpty() ? "" : findings.getFirst().reason().toString(),
                findings.stream()
                        .map(finding -> new ProblemView(anchor(finding.field()), sentences.of(finding)))
                        .toList(),
                problemOf(findings, sentences, Field.COMMENT),
                problemOf(findings, sentences, Field.AUTHOR),
                problemOf(findings, sentences, Field.EMAIL),
                problemOf(findings, sentences, Field.URL),
                scriptSentences(edition.messages()));
    }

    private static String name(ArticleReading.Answered answered, Messages messages) {
        boolean anonymous = answered.name().isEmpty() && !answered.id().isEmpty();
        return anonymous ? messages.anonymous() : answered.name();
    }

    /** Every field has its own name as id; what is answered is no field that a reader could mend. */
    private static String anchor(@Nullable Field field) {
        return field == null || field == Field.PARENT ? "" : field.toString();
    }

    private static String problemOf(List<Finding> findings, Sentences sentences, Field field) {
        return findings.stream()
                .filter(finding -> finding.field() == field)
                .map(sentences::of)
                .findFirst()
                .orElse("");
    }

    private static ReplyFormView.ScriptSentences scriptSentences(Messages messages) {
        return new ReplyFormView.ScriptSentences(
                messages.leave_a_reply_to("{name}"),
                messages.script_posting(),
                messages.script_unreachable(),
                messages.script_too_long(),
                messages.script_draft_restored());
    }
}
