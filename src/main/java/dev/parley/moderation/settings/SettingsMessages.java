package dev.parley.moderation.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the settings pages. The words stand in {@code messages/settings_LANGUAGE.properties}. */
@MessageBundle("settings")
public interface SettingsMessages {

    @Message
    String title();

    @Message
    String title_of_article();

    @Message
    String title_of_articles();

    @Message
    String keys();

    @Message
    String site_note();

    @Message
    String article_note();

    @Message
    String articles_note();

    @Message
    String whole_site();

    @Message
    String sites();

    @Message
    String save();

    @Message
    String saved();

    @Message
    String refused();

    @Message
    String stale();

    @Message
    String stored_now(String value);

    @Message
    String default_is(String value);

    @Message
    String site_has(String value);

    @Message
    String as_the_article_says();

    @Message
    String range(int least, int most);

    @Message
    String range_of_lines(int most, int longest);

    @Message
    String give_lines(int most, int longest);

    @Message
    String empty_for_these();

    @Message
    String range_of_origins(int most);

    @Message
    String give_origins(int most);

    @Message
    String empty_for_none();

    @Message
    String empty_for_default(String value);

    @Message
    String empty_for_site(String value);

    @Message
    String choose();

    @Message
    String give_number(int least, int most);

    @Message
    String yes();

    @Message
    String no();

    @Message
    String group_public();

    @Message
    String group_form();

    @Message
    String group_thread();

    @Message
    String group_time();

    @Message
    String group_sign_in();

    @Message
    String moderation();

    @Message
    String moderation_note();

    @Message
    String moderation_pre();

    @Message
    String moderation_screened();

    @Message
    String moderation_post();

    @Message
    String name_required();

    @Message
    String name_required_note();

    @Message
    String email_required();

    @Message
    String email_required_note();

    @Message
    String links_to_hold();

    @Message
    String links_to_hold_note();

    @Message
    String reports_to_hold();

    @Message
    String reports_to_hold_note();

    @Message
    String seconds_between();

    @Message
    String seconds_between_note();

    @Message
    String comment_bytes();

    @Message
    String comment_bytes_note();

    @Message
    String max_depth();

    @Message
    String max_depth_note();

    @Message
    String close_after_days();

    @Message
    String close_after_days_note();

    @Message
    String thread();

    @Message
    String thread_note();

    @Message
    String thread_open();

    @Message
    String thread_premoderated();

    @Message
    String thread_closed();

    @Message
    String order();

    @Message
    String order_note();

    @Message
    String order_oldest();

    @Message
    String order_newest();

    @Message
    String order_discussed();

    @Message
    String language();

    @Message
    String language_note();

    @Message
    String edit_minutes();

    @Message
    String edit_minutes_note();

    @Message
    String grace_minutes();

    @Message
    String grace_minutes_note();

    @Message
    String group_rejecting();

    @Message
    String rejection_reasons();

    @Message
    String rejection_reasons_note();

    @Message
    String group_embedding();

    @Message
    String sites_note();

    @Message
    String page_title();

    @Message
    String page_title_note();

    @Message
    String page_title_malformed();

    @Message
    String page_title_save();

    @Message
    String site_origins();

    @Message
    String site_without_origins();

    @Message
    String site_origins_change();

    @Message
    String site_snippet();

    @Message
    String site_snippet_note();

    @Message
    String site_look();

    @Message
    String site_snippet_link();

    @Message
    String site_make();

    @Message
    String site_name();

    @Message
    String site_name_malformed();

    @Message
    String site_key();

    @Message
    String site_key_note();

    @Message
    String site_key_malformed();

    @Message
    String site_key_taken();

    @Message
    String site_make_button();

    @Message
    String origins();

    @Message
    String origins_note();

    @Message
    String second_factor();

    @Message
    String second_factor_note();

    @Message
    String second_factor_nobody();

    @Message
    String second_factor_administrators();

    @Message
    String second_factor_everybody();

    @Message
    String find_label();

    @Message
    String find();

    @Message
    String found_none();

    @Message
    String no_articles();

    @Message
    String own_settings(long count);

    @Message
    String more_articles();

    @Message
    String newest_articles();
}
