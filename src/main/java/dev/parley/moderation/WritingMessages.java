package dev.parley.moderation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What moderators write at the desk. The words stand in {@code messages/writing_LANGUAGE.properties}. */
@MessageBundle("writing")
public interface WritingMessages {

    @Message
    String ways(String name);

    @Message
    String edit();

    @Message
    String edit_title();

    @Message
    String edit_label();

    @Message
    String edit_hint();

    @Message
    String edit_save();

    @Message
    String answer();

    @Message
    String answer_and_approve();

    @Message
    String answer_title();

    @Message
    String answer_label(String name);

    @Message
    String answer_hint(String name);

    @Message
    String answer_hint_pending(String name);

    @Message
    String answer_publish();

    @Message
    String note();

    @Message
    String note_title();

    @Message
    String note_label(String name);

    @Message
    String note_hint();

    @Message
    String note_keep();

    @Message
    String note_impossible();

    @Message
    String history();

    @Message
    String history_title(String name);

    @Message
    String history_note();

    @Message
    String history_first();

    @Message
    String history_older();

    @Message
    String too_deep(String depth);

    @Message
    String taken_away();

    @Message
    String not_sent(String what);

    @Message
    String keys();

    @Message
    String cancel();

    @Message
    String back();

    @Message
    String stored();

    @Message
    String words_missing();

    @Message
    String words_too_long(String limit);

    @Message
    String words_forbidden();

    @Message
    String stale(String what);

    @Message
    String says_so();

    @Message
    String gone_title();

    @Message
    String gone_note();

    @Message
    String not_opened();

    @Message
    String opening();

    @Message
    String cancelled();

    @Message
    String unsaved();
}
