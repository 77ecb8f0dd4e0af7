package dev.parley.moderation.log;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditFilter;
import dev.parley.audit.Target;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was asked of the log. What makes no sense gets a sentence, and nothing of it is dropped in silence. */
@ApplicationScoped
class LogQuestions {

    /** Of a day of the years that have four digits, which is as far as people and browsers count. */
    private static final int LETTERS_OF_A_DAY = 10;

    private static final Pattern LINK = Pattern.compile("(?:/comments/|#comment-|[?&]at=)([0-9a-z]{13})(?![0-9a-z])");

    private final LogMessages messages;

    LogQuestions(LogMessages messages) {
        this.messages = messages;
    }

    LogQuestion read(LogRequest typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        LocalDate from = read(typed.from(), LogQuestions::day, problems, "from", messages.problem_day(messages.from()));
        LocalDate to = read(typed.to(), LogQuestions::day, problems, "to", messages.problem_day(messages.to()));
        if (from != null && to != null && to.isBefore(from)) {
            problems.put("to", messages.problem_order());
        }
        AuditFilter filter = AuditFilter.EVERYTHING
                .by(read(typed.who(), LogActors::parse, problems, "who", messages.problem_who()))
                .doing(read(typed.what(), AuditAction::parse, problems, "what", messages.problem_what()))
                .on(read(typed.comment(), LogQuestions::comment, problems, "comment", messages.problem_comment()))
                .between(start(from), start(to == null ? null : to.plusDays(1)));
        Cursor after = read(typed.after(), Cursor::parse, problems, "after", messages.problem_after());
        return new LogQuestion(filter, after, problems);
    }

    private static <T> @Nullable T read(
            String typed,
            Function<String, Optional<T>> reading,
            Map<String, String> problems,
            String field,
            String problem) {
        if (typed.isEmpty()) {
            return null;
        }
        Optional<T> read = reading.apply(typed);
        if (read.isEmpty()) {
            problems.put(field, problem);
        }
        return read.orElse(null);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.length() == LETTERS_OF_A_DAY ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The id, or whatever address has it in it: of the reply itself, of its place under the article, of its card. */
    private static Optional<Target> comment(String typed) {
        String text = typed.toLowerCase(Locale.ROOT);
        Matcher link = LINK.matcher(text);
        return CommentId.parse(link.find() ? link.group(1) : text).map(Target::comment);
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
