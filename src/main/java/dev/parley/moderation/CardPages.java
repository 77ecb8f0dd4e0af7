package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import dev.parley.platform.CommentId;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the page of one comment, with all there is about it. */
@ApplicationScoped
class CardPages {

    private final CardViews cards;
    private final LastDecisions decisions;
    private final Holders holders;
    private final Impartiality impartiality;
    private final CurrentModerator current;
    private final DeskFrames frames;
    private final DeskWords words;
    private final DeskMessages messages;

    CardPages(
            CardViews cards,
            LastDecisions decisions,
            Holders holders,
            Impartiality impartiality,
            CurrentModerator current,
            DeskFrames frames,
            DeskWords words,
            DeskMessages messages) {
        this.cards = cards;
        this.decisions = decisions;
        this.holders = holders;
        this.impartiality = impartiality;
        this.current = current;
        this.frames = frames;
        this.words = words;
        this.messages = messages;
    }

    String draw(SiteView home, Card card, @Nullable String site, @Nullable Choice choice, NoteView note) {
        CommentStatus status = card.status();
        DeskList list = DeskList.of(status);
        return new CardHtml(
                        frames.frame(messages.card_title(), Section.QUEUE),
                        cards.whole(
                                card,
                                site,
                                choice,
                                decisions.of(home.id(), List.of(card)).getOrDefault(card.id(), "")),
                        new QueueView.Place(
                                site == null ? "" : site,
                                "",
                                "",
                                "",
                                "",
                                card.id().toString()),
                        messages.state_now(words.state(status)),
                        elsewhere(home, card.id()),
                        new QueueView.Link(
                                DeskPaths.list(site, list, QueueQuery.Direction.OLDEST, null),
                                words.list(list),
                                "",
                                false),
                        DeskPaths.log(site, card.id()),
                        home.settings().rejectionReasons().sentences(),
                        note)
                .render();
    }

    /** Why it is not for whoever looks to decide; empty where it is. */
    private String elsewhere(SiteView home, CommentId card) {
        Holder holder = holders.of(home.id(), List.of(card)).get(card);
        if (holder != null && !holder.own()) {
            return words.leased(holder);
        }
        return impartiality.among(home.id(), current.actor(), List.of(card)).isEmpty() ? "" : messages.for_another();
    }
}
