package dev.parley.site;

import java.util.Set;

/** What became of a change of settings. */
public sealed interface SettingsResult {

    record Saved() implements SettingsResult {}

    /** Nothing was saved: these have values that they cannot have. */
    record Refused(Set<Setting> wrong) implements SettingsResult {}

    /** Nothing was saved: somebody changed settings here since the form was opened. */
    record Stale() implements SettingsResult {}
}
