package dev.parley.moderation;

import dev.parley.comment.ReportReason;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in plain words what readers reported of a comment. */
@ApplicationScoped
class ReportWords {

    /** Lines of words on a card; more would be longer than most comments. */
    private static final int LINES = 5;

    private final DeskMessages messages;
    private final Times times;

    ReportWords(DeskMessages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    CardView.ReportsView view(Card.Reports reports) {
        return new CardView.ReportsView(
                summary(reports),
                reports.last().stream()
                        .filter(report -> !report.words().isEmpty())
                        .limit(LINES)
                        .map(report -> new CardView.ReportView(
                                report.words(), times.toTheMinute(report.at()).people()))
                        .toList());
    }

    /** Such as "5 readers reported this: 3 as spam, 2 as abuse." */
    private String summary(Card.Reports reports) {
        Map<ReportReason, Long> counts = reports.last().stream()
                .collect(Collectors.groupingBy(
                        Card.Report::reason, () -> new EnumMap<>(ReportReason.class), Collectors.counting()));
        List<String> reasons = counts.entrySet().stream()
                .map(count -> of(count.getKey(), count.getValue()))
                .toList();
        String all = String.join(", ", reasons);
        int last = reports.last().size();
        return last < reports.count()
                ? messages.reported_much(reports.count(), last, all)
                : messages.reported(reports.count(), all);
    }

    private String of(ReportReason reason, long count) {
        return switch (reason) {
            case SPAM -> messages.reported_spam(count);
            case ABUSE -> messages.reported_abuse(count);
            case PRIVATE_DETAILS -> messages.reported_private_details(count);
            case OFF_TOPIC -> messages.reported_off_topic(count);
            case ILLEGAL -> messages.reported_illegal(count);
            case OTHER -> messages.reported_other(count);
        };
    }
}
