package dev.parley.page;

import dev.parley.comment.CommentText;
import dev.parley.comment.NewReport;
import dev.parley.comment.PublishedComment;
import dev.parley.comment.ReportReason;
import dev.parley.platform.Language;
import dev.parley.platform.Messages;
import dev.parley.submission.ReportResult.Fault;
import dev.parley.web.Frames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Draws the page on which a reader reports a reply, and the thanks for it. */
@ApplicationScoped
class ReportPages {

    /** A reply that can be reported, and where it stands. */
    record Reported(PublishedComment reply, Edition edition) {}

    /** What the form holds. */
    record Typed(String reason, String text) {

        static final Typed NOTHING = new Typed("", "");
    }

    private final Frames frames;

    ReportPages(Frames frames) {
        this.frames = frames;
    }

    String draw(Reported reported) {
        return draw(reported, Typed.NOTHING, List.of(), "", "");
    }

    /** What was chosen and typed stays, with what is wrong with it. */
    String drawUnfit(Reported reported, Typed typed, Set<Fault> faults) {
        Messages messages = reported.edition().messages();
        String ofReason = faults.contains(Fault.REASON_UNKNOWN) ? messages.report_reason_required() : "";
        String ofText = ofText(faults, messages);
        List<ProblemView> problems = List.of(
                        new ProblemView("reason-" + ReportReason.values()[0], ofReason),
                        new ProblemView("text", ofText))
                .stream()
                .filter(problem -> !problem.sentence().isEmpty())
                .toList();
        return draw(reported, typed, problems, ofReason, ofText);
    }

    /** The same for a reader who has to wait. */
    String drawTooFast(Reported reported, Typed typed, Duration wait) {
        Messages messages = reported.edition().messages();
        long minutes = Math.ceilDiv(wait.toSeconds(), 60);
        return draw(reported, typed, List.of(new ProblemView("", messages.report_too_many(minutes))), "", "");
    }

    /** @param back where the reader was */
    String drawThanks(Language language, String back) {
        String title = language.messages().reported_title();
        return language.spokenIn(new ReportedPage(frames.unlisted(language, title), back))
                .render();
    }

    private static String ofText(Set<Fault> faults, Messages messages) {
        if (faults.contains(Fault.WORDS_TOO_LONG)) {
            return messages.report_text_too_long(Integer.toString(NewReport.LONGEST_WORDS));
        }
        return faults.contains(Fault.WORDS_FORBIDDEN_CHARACTERS) ? messages.report_text_characters() : "";
    }

    private String draw(Reported reported, Typed typed, List<ProblemView> problems, String ofReason, String ofText) {
        PublishedComment reply = reported.reply();
        Edition edition = reported.edition();
        Language language = edition.language();
        Messages messages = edition.messages();
        ReportView view = new ReportView(
                edition.action(reply.id(), "reports"),
                Addresses.reply(edition.thread(), reply.id()),
                reply.name().isEmpty() ? messages.anonymous() : reply.name(),
                CommentText.plain(reply.beginning()),
                reasons(typed.reason(), messages),
                typed.text(),
                problems,
                ofReason,
                ofText);
        return language.spokenIn(new ReportPage(frames.unlisted(language, messages.report_title()), view))
                .render();
    }

    private static List<ReportView.ReasonView> reasons(String chosen, Messages messages) {
        return Arrays.stream(ReportReason.values())
                .map(reason -> new ReportView.ReasonView(
                        reason.toString(),
                        label(reason, messages),
                        reason.toString().equals(chosen)))
                .toList();
    }

    private static String label(ReportReason reason, Messages messages) {
        return switch (reason) {
            case SPAM -> messages.report_spam();
            case ABUSE -> messages.report_abuse();
            case PRIVATE_DETAILS -> messages.report_private_details();
            case OFF_TOPIC -> messages.report_off_topic();
            case ILLEGAL -> messages.report_illegal();
            case OTHER -> messages.report_other();
        };
    }
}
