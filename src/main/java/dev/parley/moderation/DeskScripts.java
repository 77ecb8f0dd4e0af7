package dev.parley.moderation;

import dev.parley.moderator.OwnShortcuts;
import dev.parley.moderator.Shortcut;
import dev.parley.moderator.Shortcuts;
import dev.parley.web.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Makes ready what the desk's script needs: its keys, as this moderator has them, and its sentences. */
@ApplicationScoped
class DeskScripts {

    private static final List<Shortcut> DECISIONS =
            List.of(Shortcut.APPROVE, Shortcut.REJECT, Shortcut.SPAM, Shortcut.TRASH, Shortcut.RESTORE);

    private final Assets assets;
    private final OwnShortcuts shortcuts;
    private final KeysMessages messages;
    private final DeskMessages desk;
    private final WritingMessages writing;

    DeskScripts(
            Assets assets, OwnShortcuts shortcuts, KeysMessages messages, DeskMessages desk, WritingMessages writing) {
        this.assets = assets;
        this.shortcuts = shortcuts;
        this.messages = messages;
        this.desk = desk;
        this.writing = writing;
    }

    /**
     * @param moment what the page shows
     * @param empty what to say when no card is left
     */
    DeskScriptView of(QueueRequest request, QueueMoment moment, String empty) {
        boolean isFromTheStart = request.after() == null && request.direction() == QueueQuery.Direction.OLDEST;
        Shortcuts own = shortcuts.current();
        return new DeskScriptView(
                assets.address("desk.js"),
                request.place(),
                request.isQueue(),
                request.isQueue() && isFromTheStart,
                own.on(),
                moment.tally().arrived(request.status().toString()),
                arrivals(request, moment),
                moment.page().cards().isEmpty() ? moment.tally().free() : 0,
                keys(own),
                selection(own),
                request.site().settings().rejectionReasons().sentences(),
                empty,
                request.status() == DeskList.ALL,
                said());
    }

    /** Where the list is longer than what is shown of it, what is new is not at its beginning, but at that of the newest. */
    private static String arrivals(QueueRequest request, QueueMoment moment) {
        boolean isWhole = request.after() == null && moment.page().next() == null;
        QueueQuery.Direction direction = isWhole ? request.direction() : QueueQuery.Direction.NEWEST;
        return DeskPaths.list(request.key(), request.status(), direction, null);
    }

    private List<DeskScriptView.KeyView> keys(Shortcuts own) {
        return Stream.concat(
                        Arrays.stream(Shortcut.values())
                                .map(shortcut -> new DeskScriptView.KeyView(
                                        shortcut.toString(), own.letter(shortcut), words(shortcut), hint(shortcut))),
                        Stream.of(new DeskScriptView.KeyView("keys", "?", messages.act_keys(), messages.hint_keys())))
                .toList();
    }

    /** Together with the shift key. */
    private List<DeskScriptView.KeyView> selection(Shortcuts own) {
        return DECISIONS.stream()
                .map(shortcut -> new DeskScriptView.KeyView(shortcut.toString(), own.letter(shortcut), "", ""))
                .toList();
    }

    private String words(Shortcut shortcut) {
        return switch (shortcut) {
            case NEXT -> messages.act_next();
            case PREVIOUS -> messages.act_previous();
            case APPROVE -> messages.act_approve();
            case REJECT -> messages.act_reject();
            case SPAM -> messages.act_spam();
            case TRASH -> messages.act_trash();
            case RESTORE -> messages.act_restore();
            case UNDO -> messages.act_undo();
            case SELECT -> messages.act_select();
            case OPEN -> messages.act_open();
            case EDIT -> messages.act_edit();
            case NOTE -> messages.act_note();
            case ANSWER -> messages.act_answer();
            case HISTORY -> messages.act_history();
            case SEARCH -> messages.act_search();
        };
    }

    /** Decisions have theirs at their buttons. */
    private String hint(Shortcut shortcut) {
        return switch (shortcut) {
            case NEXT -> messages.hint_next();
            case PREVIOUS -> messages.hint_previous();
            case UNDO -> messages.hint_undo();
            case SELECT -> messages.hint_select();
            case OPEN -> messages.hint_open();
            case EDIT -> messages.hint_edit();
            case NOTE -> messages.hint_note();
            case ANSWER -> messages.hint_answer();
            case HISTORY -> messages.hint_history();
            case SEARCH -> messages.hint_search();
            case APPROVE, REJECT, SPAM, TRASH, RESTORE -> "";
        };
    }

    private DeskScriptView.Said said() {
        return new DeskScriptView.Said(
                messages.approve("{name}"),
                messages.reject("{name}"),
                messages.spam("{name}"),
                messages.trash("{name}"),
                messages.restore("{name}"),
                messages.replies("{count}"),
                messages.selected(),
                messages.selection("{count}"),
                messages.nothing_selected(),
                messages.choose(),
                messages.impossible(),
                messages.gone(),
                desk.all_decided(),
                writing.cancelled(),
                messages.unsent("{count}"),
                messages.sent(),
                messages.lost("{name}"),
                messages.taken_back("{name}"),
                messages.came_back("{name}"),
                messages.not_decided("{name}"),
                messages.refused(),
                messages.not_undone(),
                messages.stopped(),
                messages.stopped_note(),
                messages.sign_in(),
                writing.not_opened(),
                writing.opening(),
                writing.unsaved(),
                messages.arrivals("{count}"));
    }
}
