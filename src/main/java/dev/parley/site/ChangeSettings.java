package dev.parley.site;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Decides settings of a site or an article: all that was sent, or nothing. What changed goes into the log. */
@ApplicationScoped
public class ChangeSettings {

    /** How the log names what nobody has decided. */
    private static final String UNDECIDED = "default";

    private final SettingsSheets sheets;
    private final AuditLog log;

    ChangeSettings(SettingsSheets sheets, AuditLog log) {
        this.sheets = sheets;
        this.log = log;
    }

    /**
     * Changes settings.
     *
     * @param seen the version of the settings that the change was made on
     * @param typed values as they were typed, empty for the default; settings that are absent, or that this target does
     *     not have, stay as they are
     */
    @Transactional
    public SettingsResult change(SettingsTarget target, long seen, Map<Setting, String> typed, Actor actor) {
        Map<Setting, String> read = new EnumMap<>(Setting.class);
        Set<Setting> wrong = EnumSet.noneOf(Setting.class);
        for (Setting setting : target.settings()) {
            String text = typed.getOrDefault(setting, "").strip();
            if (text.isEmpty()) {
                read.put(setting, "");
            } else {
                setting.kind().read(text).ifPresentOrElse(value -> read.put(setting, value), () -> wrong.add(setting));
            }
        }
        read.keySet().retainAll(typed.keySet());
        return wrong.isEmpty() ? save(target, seen, read, actor) : new SettingsResult.Refused(wrong);
    }

    private SettingsResult save(SettingsTarget target, long seen, Map<Setting, String> wanted, Actor actor) {
        if (sheets.lock(target) != seen) {
            return new SettingsResult.Stale();
        }
        SettingsSheet sheet = sheets.read(target);
        Map<Setting, String> changes = new EnumMap<>(wanted);
        // A form shows the lines that count, to be changed: who leaves the default as it stands decides nothing.
        changes.replaceAll(
                (setting, value) -> setting.kind().hasLines() && value.equals(sheet.otherwise(setting)) ? "" : value);
        changes.entrySet().removeIf(change -> sheet.decision(change.getKey()).equals(change.getValue()));
        if (!changes.isEmpty()) {
            sheets.write(target, changes);
            log.append(target.site(), actor, entry(target, sheet, changes));
        }
        return new SettingsResult.Saved();
    }

    private static AuditEntry entry(SettingsTarget target, SettingsSheet sheet, Map<Setting, String> changes) {
        Target what = target.article() == null ? Target.site(target.site()) : Target.article(target.article());
        return new AuditEntry(
                what,
                AuditAction.SETTINGS_CHANGED,
                logged(changes.keySet(), sheet::decision),
                logged(changes.keySet(), setting -> changes.getOrDefault(setting, "")),
                "");
    }

    private static Map<String, String> logged(Set<Setting> settings, Function<Setting, String> decision) {
        Map<String, String> values = new TreeMap<>();
        for (Setting setting : settings) {
            String value = decision.apply(setting);
            values.put(setting.toString(), value.isEmpty() ? UNDECIDED : value);
        }
        return values;
    }
}
