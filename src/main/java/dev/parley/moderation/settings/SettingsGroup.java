package dev.parley.moderation.settings;

import dev.parley.site.Setting;
import java.util.List;

/** Which settings stand together on the page. Every setting stands in one group. */
enum SettingsGroup {
    PUBLIC(Setting.MODERATION, Setting.LINKS_TO_HOLD, Setting.REPORTS_TO_HOLD),
    FORM(Setting.NAME_REQUIRED, Setting.EMAIL_REQUIRED, Setting.COMMENT_BYTES, Setting.SECONDS_BETWEEN),
    THREAD(Setting.LANGUAGE, Setting.ORDER, Setting.MAX_DEPTH),
    TIME(Setting.THREAD, Setting.CLOSE_AFTER_DAYS, Setting.GRACE_MINUTES, Setting.EDIT_MINUTES),
    REJECTING(Setting.REJECTION_REASONS),
    EMBEDDING(Setting.ORIGINS),
    SIGN_IN(Setting.SECOND_FACTOR);

    private final List<Setting> settings;

    SettingsGroup(Setting... settings) {
        this.settings = List.of(settings);
    }

    List<Setting> settings() {
        return settings;
    }
}
