package dev.parley.moderation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of the queue. The words stand in {@code messages/desk_LANGUAGE.properties}. */
@MessageBundle("desk")
public interface DeskMessages {

    @Message
    String lists();

    @Message
    String site();

    @Message
    String no_site();

    @Message
    String list_pending();

    @Message
    String list_reported();

    @Message
    String list_approved();

    @Message
    String list_rejected();

    @Message
    String list_spam();

    @Message
    String list_trash();

    @Message
    String state_pending();

    @Message
    String state_approved();

    @Message
    String state_rejected();

    @Message
    String state_spam();

    @Message
    String state_trash();

    @Message
    String state_deleted();

    @Message
    String order();

    @Message
    String oldest_first();

    @Message
    String newest_first();

    @Message
    String empty_pending();

    @Message
    String empty_reported();

    @Message
    String empty_list();

    @Message
    String list_all();

    /** The state of what is pending, as a word of its own. */
    @Message
    String waiting();

    @Message
    String all_lists();

    @Message
    String search();

    @Message
    String search_for();

    @Message
    String search_in();

    @Message
    String search_note();

    @Message
    String found(String words);

    @Message
    String found_nothing();

    @Message
    String found_nothing_in(String list);

    @Message
    String search_too_long(int most);

    @Message
    String search_without_words();

    @Message
    String search_too_broad();

    @Message
    String search_too_many();

    @Message
    String found_no_more();

    @Message
    String all_decided();

    @Message
    String to_the_beginning();

    @Message
    String next_page();

    @Message
    String no_name();

    @Message
    String no_email();

    @Message
    String staff();

    @Message
    String edited_at(String time);

    @Message
    String wrote_from(String address);

    @Message
    String network(String network);

    @Message
    String website();

    @Message
    String article();

    @Message
    String answers(String name);

    @Message
    String parent_state(String state);

    @Message
    String parent_waits();

    @Message
    String state_now(String state);

    @Message
    String why();

    @Message
    String why_late();

    @Message
    String why_premoderated();

    @Message
    String why_first_time();

    @Message
    String why_links(String count);

    @Message
    String why_edited();

    @Message
    String why_edited_after_moderator();

    @Message
    String why_rule(String rule);

    @Message
    String reported(int count, String reasons);

    @Message
    String reported_much(int count, int last, String reasons);

    @Message
    String reported_spam(long count);

    @Message
    String reported_abuse(long count);

    @Message
    String reported_private_details(long count);

    @Message
    String reported_off_topic(long count);

    @Message
    String reported_illegal(long count);

    @Message
    String reported_other(long count);

    @Message
    String whole_text();

    @Message
    String links(int count);

    @Message
    String links_note();

    @Message
    String earlier(int count);

    @Message
    String why_first();

    @Message
    String change(int number, String time);

    @Message
    String change_back(int number, String time);

    @Message
    String change_back_by_staff(int number, String time);

    @Message
    String change_by_staff(int number, String time);

    @Message
    String change_too_large();

    @Message
    String change_further_down();

    @Message
    String taken_away();

    @Message
    String added();

    @Message
    String author_record();

    @Message
    String notes();

    @Message
    String noted_by(String who, String time);

    @Message
    String record_browser();

    @Message
    String record_address();

    @Message
    String record_by_address();

    @Message
    String record_nothing();

    @Message
    String record_count(String number, String state);

    @Message
    String record_first(String day);

    @Message
    String decide();

    @Message
    String later();

    @Message
    String approve();

    @Message
    String leave_up();

    @Message
    String approve_or_leave_up();

    @Message
    String reject();

    @Message
    String spam();

    @Message
    String trash();

    @Message
    String restore();

    @Message
    String reason();

    @Message
    String reasons();

    @Message
    String reasons_note();

    @Message
    String appealed(String time);

    @Message
    String conflict_for_another(String whose);

    @Message
    String for_another();

    @Message
    String for_colleagues(long count);

    @Message
    String decide_this();

    @Message
    String decide_this_about(String name);

    @Message
    String decide_page();

    @Message
    String rest();

    @Message
    String leave();

    @Message
    String done_approved(long count);

    @Message
    String done_left_up(long count);

    @Message
    String done_rejected(long count);

    @Message
    String done_spam(long count);

    @Message
    String done_trashed(long count);

    @Message
    String done_restored(long count);

    @Message
    String done_edited(long count);

    @Message
    String done_answered(long count);

    @Message
    String done_noted(long count);

    @Message
    String done_undone(long count);

    @Message
    String done(String what);

    @Message
    String in_the_log();

    @Message
    String nothing_chosen();

    @Message
    String reason_unfit();

    @Message
    String conflicts(int count);

    @Message
    String conflicts_rest(long count);

    @Message
    String conflict_who(String whose, String state, String who, String time);

    @Message
    String conflict_reworded(String whose, String time);

    @Message
    String conflict_reworded_by(String whose, String who, String time);

    @Message
    String reply(String id);

    @Message
    String reply_by(String name, String beginning);

    @Message
    String you_chose(String verb);

    @Message
    String you_chose_because(String verb, String reason);

    @Message
    String see_it();

    @Message
    String site_gone_title();

    @Message
    String site_gone_note();

    @Message
    String conflict(String whose, String state);

    @Message
    String conflict_not_possible(String whose, String state);

    @Message
    String conflict_leased(String whose, String who, String until);

    @Message
    String conflict_unknown(String whose);

    @Message
    String undo();

    @Message
    String undone_before();

    @Message
    String nothing_to_undo();

    @Message
    String built_upon();

    @Message
    String undone_to(String whose, String state);

    @Message
    String undo_the_one_before();

    @Message
    String since(String whose, String who, String time);

    @Message
    String approved_by(String who, String time);

    @Message
    String rejected_by(String who, String time);

    @Message
    String spam_by(String who, String time);

    @Message
    String trashed_by(String who, String time);

    @Message
    String left_up_by(String who, String time);

    @Message
    String restored_by(String who, String time);

    @Message
    String answered_by(String who, String time);

    @Message
    String because(String what, String reason);

    @Message
    String with_colleagues(long count);

    @Message
    String leased(String who, String until);

    @Message
    String lost_to(String who);

    @Message
    String lost();

    @Message
    String conflict_here();

    @Message
    String the_author();

    @Message
    String the_service();

    @Message
    String a_program();

    @Message
    String card_title();

    @Message
    String back_to_list(String list);

    @Message
    String its_log();

    @Message
    String browser(String agent);
}
