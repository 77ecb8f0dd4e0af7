package dev.parley.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Makes the form for one's keys, with what is wrong with each. */
@ApplicationScoped
class ShortcutViews {

    private final PeopleMessages messages;

    ShortcutViews(PeopleMessages messages) {
        this.messages = messages;
    }

    ShortcutsView view(Shortcuts shortcuts) {
        return new ShortcutsView(
                shortcuts.on(),
                Arrays.stream(Shortcut.values())
                        .map(shortcut -> new ShortcutView(
                                shortcut.toString(),
                                label(shortcut),
                                shortcuts.letter(shortcut),
                                problem(shortcuts, shortcut)))
                        .toList());
    }

    private String problem(Shortcuts shortcuts, Shortcut shortcut) {
        if (!shortcuts.isFit(shortcut)) {
            return messages.shortcut_no_letter();
        }
        return shortcuts.isTaken(shortcut) ? messages.shortcut_taken() : "";
    }

    private String label(Shortcut shortcut) {
        return switch (shortcut) {
            case NEXT -> messages.shortcut_next();
            case PREVIOUS -> messages.shortcut_previous();
            case APPROVE -> messages.shortcut_approve();
            case REJECT -> messages.shortcut_reject();
            case SPAM -> messages.shortcut_spam();
            case TRASH -> messages.shortcut_trash();
            case RESTORE -> messages.shortcut_restore();
            case UNDO -> messages.shortcut_undo();
            case SELECT -> messages.shortcut_select();
            case OPEN -> messages.shortcut_open();
            case EDIT -> messages.shortcut_edit();
            case NOTE -> messages.shortcut_note();
            case ANSWER -> messages.shortcut_answer();
            case HISTORY -> messages.shortcut_history();
            case SEARCH -> messages.shortcut_search();
        };
    }
}
