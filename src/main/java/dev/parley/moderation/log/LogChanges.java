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

    private static final Map<String, Setting> SETTINGS = Arrays.stream(Setting.values())
            .collect(Collectors.toUnmodifiableMap(Setting::toString, setting -> setting));

    private final LogMessages messages;
    private final SettingsWords settings;

    LogChanges(LogMessages messages, SettingsWords settings) {
        this.messages = messages;
        this.settings = settings;
    }

    List<LogChangeView> of(LoggedAct act) {
        SortedSet<String> properties = new TreeSet<>(act.before().keySet());
        properties.addAll(act.after().keySet());
        return properties.stream()
                .map(property -> change(act, property))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private LogChangeView change(LoggedAct act, String property) {
        String before = act.before().getOrDefault(property, "");
        String after = act.after().getOrDefault(property, "");
        Setting setting = act.action() == AuditAction.SETTINGS_CHANGED ? SETTINGS.get(property) : null;
        UnaryOperator<String> words =
                setting == null ? value -> value(property, value) : value -> decided(setting, value);
        return new LogChangeView(
                setting == null ? label(property) : settings.label(setting),
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

    private String label(String property) {
        return switch (property) {
            case "status" -> "";
            case "revision" -> messages.wording();
            case "role" -> messages.role();
            case "email" -> messages.email();
            case "name" -> messages.name();
            case "sites" -> messages.sites_of();
            case "state" -> messages.account();
            default -> property.replace('-', ' ');
        };
    }

    private String value(String property, String value) {
        Map<String, String> words = switch (property) {
            case "status" -> statuses();
            case "role" -> roles();
            case "state" -> accounts();
            default -> Map.of();
        };
        return words.getOrDefault(value, LogText.visible(value));
    }

    private Map<String, String> statuses() {
        return Map.of(
                "pending", messages.status_pending(),
                "approved", messages.status_approved(),
                "rejected", messages.status_rejected(),
                "spam", messages.status_spam(),
                "trash", messages.status_trash(),
                "deleted", messages.status_deleted());
    }

    private Map<String, String> roles() {
        return Map.of("moderator", messages.role_moderator(), "administrator", messages.role_administrator());
    }

    private Map<String, String> accounts() {
        return Map.of(
                "invited", messages.account_invited(),
                "active", messages.account_active(),
                "disabled", messages.account_disabled());
    }
}
