package dev.parley.moderation.settings;

import dev.parley.platform.Language;
import dev.parley.site.Setting;
import dev.parley.site.SettingKind;
import jakarta.enterprise.context.ApplicationScoped;

/** Says in plain words what a setting is, what it does, and what its values mean. */
@ApplicationScoped
public class SettingsWords {

    private final SettingsMessages messages;

    SettingsWords(SettingsMessages messages) {
        this.messages = messages;
    }

    public String label(Setting setting) {
        return switch (setting) {
            case MODERATION -> messages.moderation();
            case NAME_REQUIRED -> messages.name_required();
            case EMAIL_REQUIRED -> messages.email_required();
            case LINKS_TO_HOLD -> messages.links_to_hold();
            case REPORTS_TO_HOLD -> messages.reports_to_hold();
            case SECONDS_BETWEEN -> messages.seconds_between();
            case COMMENT_BYTES -> messages.comment_bytes();
            case MAX_DEPTH -> messages.max_depth();
            case CLOSE_AFTER_DAYS -> messages.close_after_days();
            case THREAD -> messages.thread();
            case ORDER -> messages.order();
            case LANGUAGE -> messages.language();
            case EDIT_MINUTES -> messages.edit_minutes();
            case GRACE_MINUTES -> messages.grace_minutes();
            case REJECTION_REASONS -> messages.rejection_reasons();
            case ORIGINS -> messages.origins();
            case SECOND_FACTOR -> messages.second_factor();
        };
    }

    String note(Setting setting) {
        return switch (setting) {
            case MODERATION -> messages.moderation_note();
            case NAME_REQUIRED -> messages.name_required_note();
            case EMAIL_REQUIRED -> messages.email_required_note();
            case LINKS_TO_HOLD -> messages.links_to_hold_note();
            case REPORTS_TO_HOLD -> messages.reports_to_hold_note();
            case SECONDS_BETWEEN -> messages.seconds_between_note();
            case COMMENT_BYTES -> messages.comment_bytes_note();
            case MAX_DEPTH -> messages.max_depth_note();
            case CLOSE_AFTER_DAYS -> messages.close_after_days_note();
            case THREAD -> messages.thread_note();
            case ORDER -> messages.order_note();
            case LANGUAGE -> messages.language_note();
            case EDIT_MINUTES -> messages.edit_minutes_note();
            case GRACE_MINUTES -> messages.grace_minutes_note();
            case REJECTION_REASONS -> messages.rejection_reasons_note();
            case ORIGINS -> messages.origins_note();
            case SECOND_FACTOR -> messages.second_factor_note();
        };
    }

    /** A value as people say it, on one line; numbers stay as they are. */
    public String value(Setting setting, String value) {
        return switch (setting) {
            case MODERATION -> moderation(value);
            case NAME_REQUIRED, EMAIL_REQUIRED -> value.equals("yes") ? messages.yes() : messages.no();
            case THREAD -> thread(value);
            case ORDER -> order(value);
            case LANGUAGE -> Language.orEnglish(value).name();
            case SECOND_FACTOR -> secondFactor(value);
            case REJECTION_REASONS, ORIGINS -> value.replace("\n", " · ");
            default -> value;
        };
    }

    /** What counts where nothing is decided, as the choice of deciding nothing. */
    String undecided(Setting setting, boolean ofArticle, String otherwise) {
        String value = value(setting, otherwise);
        if (setting.kind() instanceof SettingKind.WholeNumber) {
            return ofArticle ? messages.empty_for_site(value) : messages.empty_for_default(value);
        }
        if (setting.kind() instanceof SettingKind.Origins) {
            return messages.empty_for_none();
        }
        if (setting.kind() instanceof SettingKind.Lines) {
            return messages.empty_for_these();
        }
        if (setting == Setting.THREAD) {
            return value;
        }
        return ofArticle ? messages.site_has(value) : messages.default_is(value);
    }

    private String moderation(String value) {
        return switch (value) {
            case "pre" -> messages.moderation_pre();
            case "post" -> messages.moderation_post();
            default -> messages.moderation_screened();
        };
    }

    private String thread(String value) {
        return switch (value) {
            case "open" -> messages.thread_open();
            case "premoderated" -> messages.thread_premoderated();
            case "closed" -> messages.thread_closed();
            default -> messages.as_the_article_says();
        };
    }

    private String order(String value) {
        return switch (value) {
            case "newest" -> messages.order_newest();
            case "discussed" -> messages.order_discussed();
            default -> messages.order_oldest();
        };
    }

    private String secondFactor(String value) {
        return switch (value) {
            case "administrators" -> messages.second_factor_administrators();
            case "everybody" -> messages.second_factor_everybody();
            default -> messages.second_factor_nobody();
        };
    }
}
