package dev.parley.moderator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences about the desk's people. The words stand in {@code messages/people_LANGUAGE.properties}. */
@MessageBundle("people")
public interface PeopleMessages {

    @Message
    String desk();

    @Message
    String section_queue();

    @Message
    String section_log();

    @Message
    String section_settings();

    @Message
    String section_people();

    @Message
    String section_account();

    @Message
    String sign_out();

    @Message
    String sign_in();

    @Message
    String sign_in_note();

    @Message
    String sign_in_first();

    @Message
    String recovered();

    @Message
    String sign_in_refused();

    @Message
    String too_many_guesses(long minutes);

    @Message
    String sign_in_unavailable();

    @Message
    String field_email();

    @Message
    String field_name();

    @Message
    String field_password();

    @Message
    String field_new_password();

    @Message
    String password_hint();

    @Message
    String setup_title();

    @Message
    String setup_note();

    @Message
    String setup_button();

    @Message
    String invitation_title();

    @Message
    String invitation_note();

    @Message
    String invitation_button();

    @Message
    String recovery_title();

    @Message
    String recovery_note();

    @Message
    String recovery_button();

    @Message
    String spent_title();

    @Message
    String spent_note();

    @Message
    String spent_setup_note();

    @Message
    String form_problem();

    @Message
    String email_malformed();

    @Message
    String name_malformed();

    @Message
    String password_too_short();

    @Message
    String password_too_long();

    @Message
    String password_guessable();

    @Message
    String signed_out_title();

    @Message
    String signed_out_note();

    @Message
    String held_decisions(long count);

    @Message
    String held_words();

    @Message
    String outdated_title();

    @Message
    String outdated_note();

    @Message
    String factor_owed_title();

    @Message
    String factor_owed_note();

    @Message
    String right_missing_title();

    @Message
    String right_missing_note();

    @Message
    String outage_title();

    @Message
    String outage_note();

    @Message
    String role_moderator();

    @Message
    String role_administrator();

    @Message
    String state_invited();

    @Message
    String state_disabled();

    @Message
    String all_sites();

    @Message
    String no_sites();

    @Message
    String done_name();

    @Message
    String done_password();

    @Message
    String done_sessions();

    @Message
    String account_name();

    @Message
    String account_name_button();

    @Message
    String account_password();

    @Message
    String field_old_password();

    @Message
    String account_password_button();

    @Message
    String password_wrong();

    @Message
    String account_sessions();

    @Message
    String session_here();

    @Message
    String session_since();

    @Message
    String session_seen();

    @Message
    String session_unknown_browser();

    @Message
    String session_end();

    @Message
    String sessions_end_others();

    @Message
    String people_note();

    @Message
    String last_seen();

    @Message
    String invite_title();

    @Message
    String invite_note();

    @Message
    String invite_button();

    @Message
    String field_role();

    @Message
    String field_sites();

    @Message
    String sites_note();

    @Message
    String site_required();

    @Message
    String email_known();

    @Message
    String back_to_people();

    @Message
    String link();

    @Message
    String link_once();

    @Message
    String invitation_link_title();

    @Message
    String invitation_link_note(String email);

    @Message
    String recovery_link_title();

    @Message
    String recovery_link_note(String email);

    @Message
    String person_access();

    @Message
    String person_access_button();

    @Message
    String person_without_site();

    @Message
    String person_oneself();

    @Message
    String person_link();

    @Message
    String person_link_note();

    @Message
    String person_link_button();

    @Message
    String person_invitation();

    @Message
    String person_invitation_note();

    @Message
    String person_disable();

    @Message
    String person_disable_note();

    @Message
    String person_disable_button();

    @Message
    String person_keys(long keys);

    @Message
    String person_keys_link();

    @Message
    String person_enable();

    @Message
    String person_enable_note();

    @Message
    String person_enable_button();

    @Message
    String done_access();

    @Message
    String done_disabled();

    @Message
    String done_enabled();

    @Message
    String refused_last_administrator();

    @Message
    String refused_oneself();

    @Message
    String refused_stale();

    @Message
    String refused_access();

    @Message
    String second_step();

    @Message
    String second_step_note();

    @Message
    String field_code();

    @Message
    String code_hint();

    @Message
    String second_step_button();

    @Message
    String code_refused();

    @Message
    String passkey_sign_in();

    @Message
    String passkey_needs_script();

    @Message
    String passkey_unsupported();

    @Message
    String passkey_cancelled();

    @Message
    String passkey_refused();

    @Message
    String second_factor();

    @Message
    String second_factor_note();

    @Message
    String second_factor_owed();

    @Message
    String second_factor_change();

    @Message
    String account_second_factor();

    @Message
    String account_has_factor();

    @Message
    String account_has_no_factor();

    @Message
    String code_app_title();

    @Message
    String code_app_is_on();

    @Message
    String code_app_begin_note();

    @Message
    String code_app_begin();

    @Message
    String code_app_scan();

    @Message
    String code_app_picture();

    @Message
    String code_app_secret();

    @Message
    String code_app_confirm_note();

    @Message
    String code_app_confirm();

    @Message
    String code_app_there();

    @Message
    String no_such_factor();

    @Message
    String passkey_title();

    @Message
    String passkey_note();

    @Message
    String passkey_name();

    @Message
    String passkey_name_hint();

    @Message
    String passkey_begin();

    @Message
    String passkey_create();

    @Message
    String passkey_create_note();

    @Message
    String passkey_not_made();

    @Message
    String passkey_made_on();

    @Message
    String passkey_used_on();

    @Message
    String codes_title();

    @Message
    String codes_note();

    @Message
    String codes_left(int count);

    @Message
    String codes_make();

    @Message
    String codes_make_note();

    @Message
    String no_factor_yet();

    @Message
    String factor_remove();

    @Message
    String factor_password();

    @Message
    String done_factor_added();

    @Message
    String done_factor_removed();

    @Message
    String back_to_account();

    @Message
    String back_to_factors();

    @Message
    String to_queue();

    @Message
    String person_factor();

    @Message
    String person_factor_note();

    @Message
    String person_factor_button();

    @Message
    String keys_title();

    @Message
    String keys_note();

    @Message
    String no_keys();

    @Message
    String key_make();

    @Message
    String key_make_button();

    @Message
    String key_name();

    @Message
    String key_rights();

    @Message
    String key_grants_nothing();

    @Message
    String key();

    @Message
    String key_made();

    @Message
    String key_made_by();

    @Message
    String key_used();

    @Message
    String key_unused();

    @Message
    String key_revoked();

    @Message
    String key_revoke();

    @Message
    String key_made_title();

    @Message
    String key_made_note();

    @Message
    String back_to_keys();

    @Message
    String right_read_queue();

    @Message
    String right_decide();

    @Message
    String done_shortcuts();

    @Message
    String shortcuts_title();

    @Message
    String shortcuts_note();

    @Message
    String shortcuts_on();

    @Message
    String shortcuts_letters();

    @Message
    String shortcuts_button();

    @Message
    String shortcut_no_letter();

    @Message
    String shortcut_taken();

    @Message
    String shortcut_next();

    @Message
    String shortcut_previous();

    @Message
    String shortcut_approve();

    @Message
    String shortcut_reject();

    @Message
    String shortcut_spam();

    @Message
    String shortcut_trash();

    @Message
    String shortcut_restore();

    @Message
    String shortcut_undo();

    @Message
    String shortcut_select();

    @Message
    String shortcut_open();

    @Message
    String shortcut_edit();

    @Message
    String shortcut_note();

    @Message
    String shortcut_answer();

    @Message
    String shortcut_history();

    @Message
    String shortcut_search();
}
