package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws what the desk's script puts into a page that is open. */
@ApplicationScoped
class LeasePages {

    private final QueueReader reader;
    private final CardList cards;
    private final Holders holders;
    private final DeskMessages messages;

    LeasePages(QueueReader reader, CardList cards, Holders holders, DeskMessages messages) {
        this.reader = reader;
        this.cards = cards;
        this.holders = holders;
        this.messages = messages;
    }

    /**
     * Cards to be added at the end.
     *
     * @param key the site as it was named; empty where it was not
     * @param free how many nobody was deciding on before
     */
    String taken(SiteId site, String key, List<CommentId> taken, long free) {
        List<CardView> views =
                cards.views(site, key.isEmpty() ? null : key, reader.cards(site, taken), Choices.none(), Map.of());
        return new CardsHtml(views, taken.isEmpty() ? free : 0).render();
    }

    /** A note for each card that is no longer one's own. */
    String lost(SiteId site, List<CommentId> lost) {
        if (lost.isEmpty()) {
            return "";
        }
        Map<CommentId, Holder> held = holders.of(site, lost);
        return new LostHtml(lost.stream()
                        .map(card -> new LostView(card.toString(), note(held.get(card))))
                        .toList())
                .render();
    }

    private String note(@Nullable Holder holder) {
        return holder == null || holder.own() ? messages.lost() : messages.lost_to(holder.by());
    }
}
