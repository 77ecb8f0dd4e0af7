package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes several cards ready to be drawn, with what was decided on each. */
@ApplicationScoped
class CardList {

    private final CardViews views;
    private final LastDecisions decisions;

    CardList(CardViews views, LastDecisions decisions) {
        this.views = views;
        this.decisions = decisions;
    }

    /**
     * The views, in the order of the cards.
     *
     * @param key the site to be named in addresses; null for the default one
     * @param choices what was chosen already, to be kept
     * @param about what is wrong with single cards
     */
    List<CardView> views(
            SiteId site, @Nullable String key, List<Card> cards, Choices choices, Map<CommentId, String> about) {
        Map<CommentId, String> decided = decisions.of(site, cards);
        return cards.stream()
                .map(card -> views.view(
                        card,
                        key,
                        choices.cards().get(card.id()),
                        about.getOrDefault(card.id(), ""),
                        decided.getOrDefault(card.id(), "")))
                .toList();
    }
}
