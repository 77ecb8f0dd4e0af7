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
        for (int i = 0; i < card.earlier().size(); i++) {
            Card.Wording wording = card.earlier().get(i);
            Beginning before = new Beginning(wording.text(), !wording.isShortened());
            boolean isBack =
                    i + 1 < card.earlier().size() && isSame(card.earlier().get(i + 1), after);
            changes.add(view(title(wording, isBack), wording, Comparison.of(before, after, effort), isBrief));
            after = before;
        }
        return changes;
    }

    private static boolean isSame(Card.Wording wording, Beginning other) {
        return !wording.isShortened() && other.isWhole() && wording.text().equals(other.text());
    }

    /** @param isBack whether it says again what it said before, as after a change that was undone */
    private String title(Card.Wording wording, boolean isBack) {
        String at = times.toTheMinute(wording.at()).people();
        if (isBack) {
            return wording.isChangedByStaff()
                    ? messages.change_back_by_staff(wording.number(), at)
                    : messages.change_back(wording.number(), at);
        }
        return wording.isChangedByStaff()
                ? messages.change_by_staff(wording.number(), at)
                : messages.change(wording.number(), at);
    }

    private ChangeView view(String title, Card.Wording wording, Optional<Comparison> compared, boolean isBrief) {
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
