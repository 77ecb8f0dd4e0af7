package dev.parley.moderation.settings;

import dev.parley.site.Setting;
import dev.parley.site.SettingsTarget;
import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jspecify.annotations.Nullable;

/**
 * A form of settings as it was sent.
 *
 * @param version that of the settings it was made of; -1 for anything that is no version
 * @param typed what was chosen or typed, for the settings that were sent; fields of any other name are ignored
 *     (threat T33)
 */
record SettingsForm(long version, Map<Setting, String> typed) {

    private static final String VERSION = "version";
    private static final String TITLE = "title";

    /** The form of the present request, which the entrance has had read. */
    static SettingsForm sent(SettingsTarget target) {
        Map<Setting, String> typed = new EnumMap<>(Setting.class);
        for (Setting setting : target.settings()) {
            String value = field(setting.toString());
            if (value != null) {
                typed.put(setting, value);
            }
        }
        String version = field(VERSION);
        boolean isNumber = version != null && version.matches("[0-9]{1,18}");
        return new SettingsForm(isNumber ? Long.parseLong(version) : -1, typed);
    }

    /** What is in the field of the other form of a page elsewhere, that for its title; null where it was not that form. */
    static @Nullable String sentTitle() {
        return field(TITLE);
    }

    /** Not by the framework's annotations: to them a field that was sent empty is one that was not sent. */
    private static @Nullable String field(String name) {
        FormData form = CurrentRequestManager.get().getFormData();
        FormValue value = form == null ? null : form.getFirst(name);
        return value == null || value.isFileItem() ? null : value.getValue().replace("\r\n", "\n");
    }
}
