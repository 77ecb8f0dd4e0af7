package dev.parley.moderation.log;

import dev.parley.audit.AuditAction;
import dev.parley.audit.LoggedAct;
import dev.parley.moderation.settings.SettingsWords;
import dev.parley.site.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says in plain words what was before an act and what was after. What did not change is not told. */
@ApplicationScoped
class LogChanges {

    /** What the log says of a setting that nobody has decided. */
    private static final String UNDECIDED = "default";

    /** What the log says of sessions: how many there were, which leaves nothing to be told of afterwards. */
    private static final String ENDED = "sessions";

    private static final Map<String, Setting> SETTINGS = Arrays.stream(Setting.values())
            .collect(Collectors.toUnmodifiableMap(Setting::toString, setting -> setting));

    private final LogMessages messages;
    private final LogProperties properties;
    private final SettingsWords settings;

    LogChanges(LogMessages messages, LogProperties properties, SettingsWords settings) {
        this.messages = messages;
        this.properties = properties;
        this.settings = settings;
    }

    List<LogChangeView> of(LoggedAct act) {
        SortedSet<String> known = new TreeSet<>(act.before().keySet());
        known.addAll(act.after().keySet());
        return known.stream()
                .map(property -> change(act, property))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private LogChangeView change(LoggedAct act, String property) {
        String before = act.before().getOrDefault(property, "");
        String after = act.after().getOrDefault(property, "");
        if (property.equals(ENDED)) {
            return new LogChangeView(properties.label(property), "", properties.value(property, before));
        }
        Setting setting = act.action() == AuditAction.SETTINGS_CHANGED ? SETTINGS.get(property) : null;
        UnaryOperator<String> words =
                setting == null ? value -> properties.value(property, value) : value -> decided(setting, value);
        return new LogChangeView(
                setting == null ? properties.label(property) : settings.label(setting),
                before.isEmpty() ? "" : words.apply(before),
                after.isEmpty() ? messages.no_value() : words.apply(after));
    }

    /** A value that this release does not know is told as it is. */
    private String decided(Setting setting, String value) {
        if (value.equals(UNDECIDED)) {
            return messages.the_default();
        }
        return setting.kind().read(value).isPresent() ? settings.value(setting, value) : LogText.visible(value);
    }
}
