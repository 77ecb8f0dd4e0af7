package dev.parley.moderation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The desk's keys, and what its script says. The words stand in {@code messages/keys_LANGUAGE.properties}. Where a
 * sentence has a gap, the script fills it.
 */
@MessageBundle("keys")
public interface KeysMessages {

    @Message
    String title();

    @Message
    String note();

    @Message
    String others();

    @Message
    String off();

    @Message
    String close();

    @Message
    String act_next();

    @Message
    String act_previous();

    @Message
    String act_approve();

    @Message
    String act_reject();

    @Message
    String act_spam();

    @Message
    String act_trash();

    @Message
    String act_restore();

    @Message
    String act_undo();

    @Message
    String act_select();

    @Message
    String act_open();

    @Message
    String act_edit();

    @Message
    String act_note();

    @Message
    String act_answer();

    @Message
    String act_history();

    @Message
    String act_search();

    @Message
    String shift();

    @Message
    String act_selection();

    @Message
    String act_keys();

    @Message
    String hint_next();

    @Message
    String hint_previous();

    @Message
    String hint_undo();

    @Message
    String hint_select();

    @Message
    String hint_open();

    @Message
    String hint_edit();

    @Message
    String hint_note();

    @Message
    String hint_answer();

    @Message
    String hint_history();

    @Message
    String hint_search();

    @Message
    String hint_keys();

    @Message
    String strip();

    @Message
    String undo();

    @Message
    String approve(String name);

    @Message
    String reject(String name);

    @Message
    String spam(String name);

    @Message
    String trash(String name);

    @Message
    String restore(String name);

    @Message
    String replies(String count);

    @Message
    String selected();

    @Message
    String selection(String count);

    @Message
    String nothing_selected();

    @Message
    String choose();

    @Message
    String impossible();

    @Message
    String gone();

    @Message
    String unsent(String count);

    @Message
    String sent();

    @Message
    String lost(String name);

    @Message
    String taken_back(String name);

    @Message
    String came_back(String name);

    @Message
    String not_decided(String name);

    @Message
    String refused();

    @Message
    String not_undone();

    @Message
    String stopped();

    @Message
    String stopped_note();

    @Message
    String sign_in();

    @Message
    String arrivals(String count);
}
