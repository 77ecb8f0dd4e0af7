package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the page of one comment, with all there is about it. */
@ApplicationScoped
class CardPages {

    private final CardViews cards;
    private final LastDecisions decisions;
    private final Holders holders;
    private final DeskFrames frames;
    private final DeskWords words;
    private final DeskMessages messages;

    CardPages(
            CardViews cards,
            LastDecisions decisions,
            Holders holders,
            DeskFrames frames,
            DeskWords words,
            DeskMessages messages) {
        this.cards = cards;
        this.decisions = decisions;
        this.holders = holders;
        this.frames = frames;
        this.words = words;
        this.messages = messages;
    }

    String draw(SiteId home, Card card, @Nullable String site, @Nullable Choice choice, NoteView note) {
        CommentStatus status = card.status();
        DeskList list = DeskList.of(status);
        Holder holder = holders.of(home, List.of(card.id())).get(card.id());
        return new CardHtml(
                        frames.frame(messages.card_title(), Section.QUEUE),
                        cards.whole(
                                card,
                                site,
                                choice,
                                decisions.of(home, List.of(card)).getOrDefault(card.id(), "")),
                        new QueueView.Place(
                                site == null ? "" : site, "", "", "", card.id().toString()),
                        messages.state_now(words.state(status)),
                        holder == null || holder.own() ? "" : words.leased(holder),
                        new QueueView.Link(
                                DeskPaths.list(site, list, QueueQuery.Direction.OLDEST, null),
                                words.list(list),
                                "",
                                false),
                        DeskPaths.log(site, card.id()),
                        note)
                .render();
    }
}
