package dev.parley.moderation;

import dev.parley.comment.Decision;
import dev.parley.comment.Ruling;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.RejectionReasons;
import dev.parley.web.HeldFormView.HiddenField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of the desk as it was sent. Each card has three fields that end in its id: {@code decision.ID} with the name
 * of a decision, or nothing to leave it; {@code seen.ID}, the version that was shown; {@code reason.ID}. Beside them
 * {@code rest}, the decision on all cards that were left; {@code only}, the id of the one card that is decided now; and
 * {@code chosen}, when only what was chosen card by card is meant, which Enter in a field of the page does.
 */
final class DecisionForm {

    /** As many as the largest page has. */
    private static final int MOST = QueueQuery.LARGEST_PAGE;

    private static final String SEEN = "seen.";

    private final Map<String, String> fields;

    DecisionForm(List<HiddenField> fields) {
        this.fields = fields.stream()
                .collect(Collectors.toMap(
                        HiddenField::name, HiddenField::value, (first, second) -> second, LinkedHashMap::new));
    }

    /** Whether the desk's script asks, which puts pieces into the page that is open. */
    boolean isFromScript() {
        return !field("script").isEmpty();
    }

    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /**
     * What was chosen for each card of the page.
     *
     * @throws Problem BAD_REQUEST for what no page of ours sends
     */
    Choices choices() {
        Map<CommentId, Choice> choices = new LinkedHashMap<>();
        fields.keySet().stream()
                .filter(name -> name.startsWith(SEEN))
                .map(name -> name.substring(SEEN.length()))
                .forEach(id -> choices.put(CommentId.parse(id).orElseThrow(DecisionForm::unreadable), choice(id)));
        if (choices.size() > MOST) {
            throw unreadable();
        }
        Decision rest = decision(field("rest")).orElse(null);
        return new Choices(choices, field("chosen").isEmpty() ? rest : null);
    }

    /**
     * What is to be decided now.
     *
     * @param reasons of which one is meant where its number was typed
     */
    List<Ruling> rulings(RejectionReasons reasons) {
        return rulings().map(ruling -> Reasons.meant(ruling, reasons)).toList();
    }

    private Stream<Ruling> rulings() {
        Choices choices = choices();
        Optional<Decision> rest = Optional.ofNullable(choices.rest());
        String only = field("only");
        return choices.cards().entrySet().stream()
                .filter(entry -> only.isEmpty() || only.equals(entry.getKey().toString()))
                .flatMap(entry -> Optional.ofNullable(entry.getValue().decision())
                        .or(() -> only.isEmpty() ? rest : Optional.empty())
                        .map(decision -> new Ruling(
                                entry.getKey(),
                                entry.getValue().seen(),
                                decision,
                                entry.getValue().reason().strip()))
                        .stream());
    }

    /** The card that stood behind the one that is decided alone; empty where there is none. */
    Optional<CommentId> following() {
        List<CommentId> cards = List.copyOf(choices().cards().keySet());
        int only = cards.stream().map(CommentId::toString).toList().indexOf(field("only"));
        return only < 0 || only + 1 == cards.size() ? Optional.empty() : Optional.of(cards.get(only + 1));
    }

    /** The cards whose reason cannot be kept. */
    List<CommentId> unfit() {
        return rulings()
                .filter(ruling -> Reasons.isTooLong(ruling.reason()) || !Reasons.isReadable(ruling.reason()))
                .map(Ruling::comment)
                .toList();
    }

    private Choice choice(String id) {
        String seen = field(SEEN + id);
        if (!seen.matches("[0-9]{1,18}")) {
            throw unreadable();
        }
        Decision decision = decision(field("decision." + id)).orElse(null);
        return new Choice(decision, Long.parseLong(seen), field("reason." + id));
    }

    private static Optional<Decision> decision(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Decision.parse(text).orElseThrow(DecisionForm::unreadable));
    }

    private static Problem unreadable() {
        return new Problem(ErrorCode.BAD_REQUEST);
    }
}
