package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Draws the page of one comment, with all there is about it. */
@ApplicationScoped
class CardPages {

    private final CardViews cards;
    private final DeskFrames frames;
    private final DeskWords words;
    private final DeskMessages messages;

    CardPages(CardViews cards, DeskFrames frames, DeskWords words, DeskMessages messages) {
        this.cards = cards;
        this.frames = frames;
        this.words = words;
        this.messages = messages;
    }

    String draw(Card card, @Nullable String site, @Nullable Choice choice, NoteView note) {
        CommentStatus status = card.status();
        return new CardHtml(
                        frames.frame(messages.card_title(), Section.QUEUE),
                        cards.view(card, site, choice, ""),
                        new QueueView.Place(
                                site == null ? "" : site, "", "", "", card.id().toString()),
                        messages.state_now(words.state(status)),
                        new QueueView.Link(
                                DeskPaths.list(site, status, QueueQuery.Direction.OLDEST, null),
                                words.list(status),
                                "",
                                false),
                        DeskPaths.log(site, card.id()),
                        note)
                .render();
    }
}
