package dev.parley.site;

import java.util.Map;

/**
 * The settings of a site or an article as they stand.
 *
 * @param version rises with each change; 0 before the first
 * @param decided what was decided here
 * @param otherwise for each setting, what counts while nothing is decided here
 */
public record SettingsSheet(long version, Map<Setting, String> decided, Map<Setting, String> otherwise) {

    /** What was decided here; empty for nothing. */
    public String decision(Setting setting) {
        return decided.getOrDefault(setting, "");
    }

    /** What counts while nothing is decided here. */
    public String otherwise(Setting setting) {
        return otherwise.getOrDefault(setting, setting.standard());
    }
}
