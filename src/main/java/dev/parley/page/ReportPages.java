package dev.parley.page;

import dev.parley.article.ThreadPath;
import dev.parley.comment.CommentText;
import dev.parley.comment.NewReport;
import dev.parley.comment.PublishedComment;
import dev.parley.comment.ReportReason;
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
    record Reported(PublishedComment reply, ThreadPath thread) {}

    /** What the form holds. */
    record Typed(String reason, String text) {

        static final Typed NOTHING = new Typed("", "");
    }

    private final Messages messages;
    private final Frames frames;

    ReportPages(Messages messages, Frames frames) {
        this.messages = messages;
        this.frames = frames;
    }

    String draw(Reported reported) {
        return draw(reported, Typed.NOTHING, List.of(), "", "");
    }

    /** What was chosen and typed stays, with what is wrong with it. */
    String drawUnfit(Reported reported, Typed typed, Set<Fault> faults) {
        String ofReason = faults.contains(Fault.REASON_UNKNOWN) ? messages.report_reason_required() : "";
        String ofText = ofText(faults);
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
        long minutes = Math.ceilDiv(wait.toSeconds(), 60);
        return draw(reported, typed, List.of(new ProblemView("", messages.report_too_many(minutes))), "", "");
    }

    /** @param back where the reader was */
    String drawThanks(String back) {
        return new ReportedPage(frames.unlisted(messages.reported_title()), back).render();
    }

    private String ofText(Set<Fault> faults) {
        if (faults.contains(Fault.WORDS_TOO_LONG)) {
            return messages.report_text_too_long(Integer.toString(NewReport.LONGEST_WORDS));
        }
        return faults.contains(Fault.WORDS_FORBIDDEN_CHARACTERS) ? messages.report_text_characters() : "";
    }

    private String draw(Reported reported, Typed typed, List<ProblemView> problems, String ofReason, String ofText) {
        PublishedComment reply = reported.reply();
        ReportView view = new ReportView(
                Addresses.reports(reply.id()),
                Addresses.reply(reported.thread(), reply.id()),
                reply.name().isEmpty() ? messages.anonymous() : reply.name(),
                CommentText.plain(reply.beginning()),
                reasons(typed.reason()),
                typed.text(),
                problems,
                ofReason,
                ofText);
        return new ReportPage(frames.unlisted(messages.report_title()), view).render();
    }

    private List<ReportView.ReasonView> reasons(String chosen) {
        return Arrays.stream(ReportReason.values())
                .map(reason -> new ReportView.ReasonView(
                        reason.toString(), label(reason), reason.toString().equals(chosen)))
                .toList();
    }

    private String label(ReportReason reason) {
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
