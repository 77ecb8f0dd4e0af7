package dev.parley.moderation;

import dev.parley.moderation.Comparison.Part;
import dev.parley.platform.Beginning;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows how a comment came to say what it says: from each wording to the one after it, newest first. */
@ApplicationScoped
class ChangeViews {

    private final DeskMessages messages;
    private final Times times;

    ChangeViews(DeskMessages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    /** For a page of cards: the changes, and some words around them. */
    List<ChangeView> brief(Card card) {
        return views(card, true);
    }

    /** For a card alone: every word of every wording. */
    List<ChangeView> whole(Card card) {
        return views(card, false);
    }

    private List<ChangeView> views(Card card, boolean isBrief) {
        Effort effort = Effort.forA(card);
        List<ChangeView> changes = new ArrayList<>();
        Beginning after = new Beginning(card.text(), !card.isShortened());
        for (Card.Wording wording : card.earlier()) {
            Beginning before = new Beginning(wording.text(), !wording.isShortened());
            changes.add(view(wording, Comparison.of(before, after, effort), isBrief));
            after = before;
        }
        return changes;
    }

    private ChangeView view(Card.Wording wording, Optional<Comparison> compared, boolean isBrief) {
        String at = times.toTheMinute(wording.at()).people();
        String title = wording.isChangedByStaff()
                ? messages.change_by_staff(wording.number(), at)
                : messages.change(wording.number(), at);
        if (compared.isEmpty()) {
            return new ChangeView(title, messages.change_too_large(), List.of(), wording.text());
        }
        Comparison whole = compared.get();
        if (whole.endsBeforeTheChange()) {
            return new ChangeView(title, messages.change_further_down(), List.of(), "");
        }
        Comparison shown = isBrief ? whole.abridged() : whole;
        return new ChangeView(
                title, "", shown.parts().stream().map(ChangeViews::part).toList(), "");
    }

    private static ChangeView.PartView part(Part part) {
        String text = part.text();
        return switch (part.kind()) {
            case KEPT -> new ChangeView.PartView(text, "", "");
            case GONE -> new ChangeView.PartView("", text, "");
            case ADDED -> new ChangeView.PartView("", "", text);
            case GAP -> new ChangeView.PartView("", "", "");
        };
    }
}
