package dev.parley.moderation.log;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the log. The words stand in {@code messages/log_LANGUAGE.properties}. */
@MessageBundle("log")
public interface LogMessages {
    @Message
    String title();

    @Message
    String note();

    @Message
    String sites();

    @Message
    String who();

    @Message
    String what();

    @Message
    String about();

    @Message
    String change();

    @Message
    String reason();

    @Message
    String when();

    @Message
    String from();

    @Message
    String to();

    @Message
    String days_note();

    @Message
    String comment();

    @Message
    String comment_note();

    @Message
    String everybody();

    @Message
    String everything();

    @Message
    String show();

    @Message
    String show_everything();

    @Message
    String topic_replies();

    @Message
    String topic_people();

    @Message
    String topic_site();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String nothing();

    @Message
    String empty();

    @Message
    String no_value();

    @Message
    String now();

    @Message
    String the_default();

    @Message
    String problem_title();

    @Message
    String problem_who();

    @Message
    String problem_what();

    @Message
    String problem_day(String label);

    @Message
    String problem_order();

    @Message
    String problem_comment();

    @Message
    String problem_after();

    @Message
    String the_author();

    @Message
    String the_service();

    @Message
    String a_visitor();

    @Message
    String a_person();

    @Message
    String a_key();

    @Message
    String key(String name);

    @Message
    String reply_by(String name, String title);

    @Message
    String reply_by_nobody(String title);

    @Message
    String reply_taken_back();

    @Message
    String reply_gone();

    @Message
    String an_article();

    @Message
    String an_account();

    @Message
    String an_api_key();

    @Message
    String submitted();

    @Message
    String edited();

    @Message
    String answered();

    @Message
    String noted();

    @Message
    String deleted();

    @Message
    String approved();

    @Message
    String rejected();

    @Message
    String marked_spam();

    @Message
    String trashed();

    @Message
    String restored();

    @Message
    String undone();

    @Message
    String was_undone();

    @Message
    String undo();

    @Message
    String undo_this(String what);

    @Message
    String held_by_reports();

    @Message
    String appealed();

    @Message
    String left_up();

    @Message
    String reports_settled();

    @Message
    String account_created();

    @Message
    String invited();

    @Message
    String invitation_accepted();

    @Message
    String role_changed();

    @Message
    String sites_changed();

    @Message
    String disabled();

    @Message
    String enabled();

    @Message
    String name_changed();

    @Message
    String shortcuts_changed();

    @Message
    String shortcuts();

    @Message
    String password_changed();

    @Message
    String recovery_link_made();

    @Message
    String recovered();

    @Message
    String second_factor_added();

    @Message
    String second_factor_removed();

    @Message
    String signed_in();

    @Message
    String sign_in_refused();

    @Message
    String signed_out();

    @Message
    String sessions_ended();

    @Message
    String settings_changed();

    @Message
    String site_made();

    @Message
    String page_added();

    @Message
    String title_changed();

    @Message
    String site_key();

    @Message
    String page_url();

    @Message
    String page_title();

    @Message
    String key_made();

    @Message
    String key_revoked();

    @Message
    String wording();

    @Message
    String notice();

    @Message
    String reports();

    @Message
    String role();

    @Message
    String email();

    @Message
    String name();

    @Message
    String sites_of();

    @Message
    String proof();

    @Message
    String proof_password();

    @Message
    String proof_link();

    @Message
    String proof_code();

    @Message
    String proof_recovery_code();

    @Message
    String proof_passkey();

    @Message
    String factor();

    @Message
    String factor_code_app();

    @Message
    String factor_passkey();

    @Message
    String factor_recovery_codes();

    @Message
    String rights();

    @Message
    String right_read_queue();

    @Message
    String right_decide();

    @Message
    String sessions();

    @Message
    String sessions_count(String count);

    @Message
    String more_sites(String count);

    @Message
    String status_pending();

    @Message
    String status_approved();

    @Message
    String status_rejected();

    @Message
    String status_spam();

    @Message
    String status_trash();

    @Message
    String status_deleted();

    @Message
    String role_moderator();

    @Message
    String role_administrator();
}
