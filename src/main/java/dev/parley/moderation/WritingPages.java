package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskForms;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import dev.parley.platform.ErrorCode;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers whoever writes something at a card: a browser with pages, the desk's script with pieces of them. */
@ApplicationScoped
class WritingPages {

    private final QueueReader reader;
    private final CardList cards;
    private final Notes notes;
    private final DeskFrames frames;
    private final DeskForms forms;
    private final DeskMessages messages;
    private final WritingMessages words;
    private final CurrentModerator current;
    private final PageAnswer answer;

    WritingPages(
            QueueReader reader,
            CardList cards,
            Notes notes,
            DeskFrames frames,
            DeskForms forms,
            DeskMessages messages,
            WritingMessages words,
            CurrentModerator current,
            PageAnswer answer) {
        this.reader = reader;
        this.cards = cards;
        this.notes = notes;
        this.frames = frames;
        this.forms = forms;
        this.messages = messages;
        this.words = words;
        this.current = current;
        this.answer = answer;
    }

    /** The form, empty or with what is stored. */
    Response form(WritingView view, boolean isFromScript) {
        return answer.once(200, isFromScript ? new WritingPieceHtml(view, current.token()).render() : page(view));
    }

    /** The form again, with what was typed and why it was not taken. */
    Response refused(ErrorCode code, WritingView view, Writing writing, boolean isShownAnew) {
        return writing.isFromScript()
                ? piece(code.status(), NoteView.problem(view.problem()), writing, isShownAnew)
                : answer.once(code.status(), page(view));
    }

    /** @param act by which the log has it; empty for none, because nothing had to change */
    Response saved(Writing writing, String act, String otherwise) {
        if (!writing.isFromScript()) {
            String card = DeskPaths.card(writing.place().key(), writing.comment());
            return Redirect.to(DeskPaths.noting(card, act.isEmpty() ? "" : "done=" + act))
                    .build();
        }
        NoteView done = notes.done(writing.place().site(), writing.place().key(), act);
        return piece(200, act.isEmpty() ? new NoteView(otherwise, "", "", "", List.of()) : done, writing, true);
    }

    /** Where a reply was taken back while somebody was writing at it. */
    Response replyGone() {
        return gone(words.gone_title(), words.gone_note());
    }

    private Response gone(String title, String note) {
        return forms.again(ErrorCode.NOT_FOUND, title, note, current.token());
    }

    /** Where a site was taken from somebody who has its page open. */
    Response siteGone() {
        return gone(messages.site_gone_title(), messages.site_gone_note());
    }

    boolean isAtHome(@Nullable String site) {
        return current.sites().stream()
                .anyMatch(home -> site == null || home.key().equals(site));
    }

    private String page(WritingView view) {
        return new WritingHtml(frames.frame(view.title(), Section.QUEUE), view).render();
    }

    private Response piece(int status, NoteView note, Writing writing, boolean isShownAnew) {
        QueueRequest place = writing.place();
        List<Card> shown = isShownAnew
                ? reader.cards(place.site().id(), List.of(writing.comment())).stream()
                        .filter(card -> place.status().has(card))
                        .toList()
                : List.of();
        List<CardView> views = cards.views(place.site().id(), place.key(), shown, Choices.none(), Map.of());
        return answer.once(status, new AnswerHtml(note, views, List.of()).render());
    }
}
