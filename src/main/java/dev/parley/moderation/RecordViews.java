package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.comment.CommentText;
import dev.parley.moderation.AuthorRecord.Mark;
import dev.parley.moderation.AuthorRecord.Past;
import dev.parley.moderation.AuthorRecord.Tally;
import dev.parley.platform.Beginning;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in plain words what else an author wrote, and how we know. */
@ApplicationScoped
class RecordViews {

    private static final int LETTERS = 120;

    private final DeskMessages messages;
    private final DeskWords words;
    private final Times times;

    RecordViews(DeskMessages messages, DeskWords words, Times times) {
        this.messages = messages;
        this.words = words;
        this.times = times;
    }

    RecordView view(AuthorRecord known, @Nullable String site) {
        List<RecordView.LineView> lines = new ArrayList<>();
        lines.add(line(messages.record_browser(), known.browser()));
        Tally address = known.address();
        // What is the same is said once, and by what proves it.
        if (address != null && !address.counts().equals(known.browser().counts())) {
            lines.add(line(messages.record_address(), address));
        }
        return new RecordView(
                lines, known.last().stream().map(past -> past(past, site)).toList());
    }

    private RecordView.LineView line(String who, Tally tally) {
        Instant first = tally.firstSeen();
        return new RecordView.LineView(
                who,
                counts(tally),
                first == null
                        ? messages.record_nothing()
                        : messages.record_first(times.toTheDay(first).people()));
    }

    private List<String> counts(Tally tally) {
        return tally.counts().entrySet().stream().map(this::count).toList();
    }

    private String count(Map.Entry<CommentStatus, Long> count) {
        String number = count.getValue() < AuthorRecords.MOST ? count.getValue().toString() : AuthorRecords.MOST + "+";
        return messages.record_count(number, words.state(count.getKey()));
    }

    private RecordView.PastView past(Past past, @Nullable String site) {
        return new RecordView.PastView(
                DeskPaths.card(site, past.id()),
                times.toTheMinute(past.at()),
                words.state(past.status()),
                Beginning.of(CommentText.plain(past.beginning()), LETTERS).dotted(),
                past.mark() == Mark.ADDRESS ? messages.record_by_address() : "");
    }
}
