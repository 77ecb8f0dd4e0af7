package dev.parley.platform;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence that people see. The words stand in {@code messages/msg_LANGUAGE.properties}, one file a language. */
@MessageBundle
public interface Messages {

    @Message
    String skip_to_content();

    @Message
    String by(String author);

    @Message
    String discussion_of();

    @Message
    String time_pattern();

    @Message
    String date_pattern();

    @Message
    String articles();

    @Message
    String no_articles();

    @Message
    String older_articles();

    @Message
    String newest_articles();

    @Message
    String reply_count(long count);

    @Message
    String no_replies_yet();

    @Message
    String whole_reply();

    @Message
    String order();

    @Message
    String order_oldest();

    @Message
    String order_newest();

    @Message
    String order_discussed();

    @Message
    String previous_replies();

    @Message
    String next_replies();

    @Message
    String thread_pages();

    @Message
    String earlier_in_branch();

    @Message
    String more_in_branch();

    @Message
    String answers(int count);

    @Message
    String reply();

    @Message
    String reply_to(String name);

    @Message
    String removed_reply();

    @Message
    String anonymous();

    @Message
    String edited();

    @Message
    String edited_by_moderator();

    @Message
    String staff();

    @Message
    String all_replies(String site);

    @Message
    String replies_to(String title);

    @Message
    String reply_of_to(String name, String title);

    @Message
    String reply_gone();

    @Message
    String reply_not_answerable();

    @Message
    String your_reply();

    @Message
    String your_held_replies();

    @Message
    String awaiting_moderation();

    @Message
    String edit_or_delete();

    @Message
    String leave_a_reply();

    @Message
    String leave_a_reply_to(String name);

    @Message
    String cancel_reply();

    @Message
    String form_note();

    @Message
    String field_comment();

    @Message
    String field_author();

    @Message
    String field_email();

    @Message
    String field_url();

    @Message
    String markup_hint();

    @Message
    String remember_me();

    @Message
    String post_comment();

    @Message
    String closed_note();

    @Message
    String closed_text_kept();

    @Message
    String your_text();

    @Message
    String back_to_top();

    @Message
    String summary_title();

    @Message
    String refused_title();

    @Message
    String comment_required();

    @Message
    String author_required();

    @Message
    String email_required();

    @Message
    String comment_too_long(String limit);

    @Message
    String author_too_long(String limit);

    @Message
    String email_too_long(String limit);

    @Message
    String url_too_long(String limit);

    @Message
    String comment_characters();

    @Message
    String author_characters();

    @Message
    String email_characters();

    @Message
    String url_characters();

    @Message
    String email_malformed();

    @Message
    String url_malformed();

    @Message
    String parent_unknown();

    @Message
    String parent_not_public();

    @Message
    String too_deep(String levels);

    @Message
    String submission_reused();

    @Message
    String closed();

    @Message
    String duplicate();

    @Message
    String too_fast(long seconds);

    @Message
    String held_late();

    @Message
    String held_premoderated();

    @Message
    String held_first_time();

    @Message
    String held_links(String count);

    @Message
    String held_edited();

    @Message
    String held_edited_after_moderator();

    @Message
    String held_place(long before);

    @Message
    String edit_title();

    @Message
    String edit_window_note(long minutes);

    @Message
    String edit_too_late();

    @Message
    String edit_stale();

    @Message
    String edit_too_fast(long minutes);

    @Message
    String edit_save();

    @Message
    String edit_back();

    @Message
    String delete_title();

    @Message
    String delete_note();

    @Message
    String delete_confirm();

    @Message
    String not_published();

    @Message
    String rejected_because(String notice);

    @Message
    String rejected_without();

    @Message
    String standard_reasons();

    @Message
    String rejected_again();

    @Message
    String rejected_title();

    @Message
    String rejected_text();

    @Message
    String held_appealed();

    @Message
    String appeal_or_delete();

    @Message
    String see_or_delete();

    @Message
    String appeal_title();

    @Message
    String appeal_note();

    @Message
    String appeal_text();

    @Message
    String appeal_text_note();

    @Message
    String appeal_send();

    @Message
    String appeal_too_long(String limit);

    @Message
    String appeal_characters();

    @Message
    String appeal_answered();

    @Message
    String appeal_outage_title();

    @Message
    String edit_rejected();

    @Message
    String report();

    @Message
    String report_reply_of(String name);

    @Message
    String report_title();

    @Message
    String report_back();

    @Message
    String report_whose(String name);

    @Message
    String report_why();

    @Message
    String report_spam();

    @Message
    String report_abuse();

    @Message
    String report_private_details();

    @Message
    String report_off_topic();

    @Message
    String report_illegal();

    @Message
    String report_other();

    @Message
    String report_text();

    @Message
    String report_text_note();

    @Message
    String report_send();

    @Message
    String report_note();

    @Message
    String report_refused();

    @Message
    String report_reason_required();

    @Message
    String report_text_too_long(String limit);

    @Message
    String report_text_characters();

    @Message
    String report_too_many(long minutes);

    @Message
    String report_outage_title();

    @Message
    String reported_title();

    @Message
    String reported_note();

    @Message
    String reported_back();

    @Message
    String outage_title();

    @Message
    String outage_note();

    @Message
    String outage_try_again();

    @Message
    String problem_bad_request();

    @Message
    String problem_unauthenticated();

    @Message
    String problem_foreign_origin();

    @Message
    String problem_not_allowed();

    @Message
    String problem_not_found();

    @Message
    String problem_method();

    @Message
    String problem_stale();

    @Message
    String problem_too_large();

    @Message
    String problem_media_type();

    @Message
    String problem_unknown_host();

    @Message
    String problem_internal();

    @Message
    String problem_unavailable();

    @Message
    String problem_queue();

    @Message
    String problem_home();

    @Message
    String script_posting();

    @Message
    String script_unreachable();

    @Message
    String script_too_long();

    @Message
    String script_draft_restored();
}
