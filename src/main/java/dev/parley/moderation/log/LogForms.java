package dev.parley.moderation.log;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditActors;
import dev.parley.audit.AuditScope;
import dev.parley.moderator.ModeratorDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Makes the form by which the log is filtered, filled as it was sent, sensible or not. */
@ApplicationScoped
class LogForms {

    private final AuditActors actors;
    private final ModeratorDirectory directory;
    private final LogWords words;

    LogForms(AuditActors actors, ModeratorDirectory directory, LogWords words) {
        this.actors = actors;
        this.directory = directory;
        this.words = words;
    }

    LogView.Form form(LogRequest typed, AuditScope scope, Map<String, String> problems) {
        return new LogView.Form(
                who(typed.who(), scope),
                what(typed.what(), scope),
                field(typed.from(), problems.containsKey("from")),
                field(typed.to(), problems.containsKey("to")),
                field(typed.comment(), problems.containsKey("comment")));
    }

    private static LogView.Field field(String typed, boolean isWrong) {
        return new LogView.Field(LogText.visible(typed), isWrong);
    }

    /** Those who stand in this log, and nobody else: who works for other sites is not told (threat T8). */
    private List<LogView.Option> who(String chosen, AuditScope scope) {
        List<Actor> seen = actors.seenIn(scope);
        Map<Actor, String> names = directory.names(seen);
        List<LogView.Option> options = new ArrayList<>(seen.stream()
                .sorted(Comparator.comparing(Actor::kind)
                        .thenComparing(actor -> words.who(actor, names.get(actor)), String.CASE_INSENSITIVE_ORDER))
                .map(actor -> option(LogActors.text(actor), words.who(actor, names.get(actor)), chosen))
                .toList());
        keep(chosen, options);
        return options;
    }

    private List<LogView.Group> what(String chosen, AuditScope scope) {
        List<LogView.Group> groups = new ArrayList<>(Arrays.stream(LogTopic.values())
                .filter(topic -> topic != LogTopic.PEOPLE || scope.withAccounts())
                .map(topic -> new LogView.Group(words.topic(topic), what(topic, chosen)))
                .toList());
        List<LogView.Option> unknown = new ArrayList<>(
                groups.stream().flatMap(group -> group.options().stream()).toList());
        int known = unknown.size();
        keep(chosen, unknown);
        if (unknown.size() > known) {
            groups.add(new LogView.Group("…", unknown.subList(known, unknown.size())));
        }
        return groups;
    }

    private List<LogView.Option> what(LogTopic topic, String chosen) {
        return Arrays.stream(AuditAction.values())
                .filter(action -> LogWords.topicOf(action) == topic)
                .map(action -> option(action.toString(), words.what(action), chosen))
                .toList();
    }

    private static LogView.Option option(String value, String label, String chosen) {
        return new LogView.Option(value, label, value.equals(chosen));
    }

    /** A choice that nobody offered stays chosen, so that the form says what the address says. */
    private static void keep(String chosen, List<LogView.Option> options) {
        if (!chosen.isEmpty() && options.stream().noneMatch(LogView.Option::chosen)) {
            options.add(new LogView.Option(chosen, LogText.visible(chosen), true));
        }
    }
}
