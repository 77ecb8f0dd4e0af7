package dev.parley.moderation;

import dev.parley.comment.CommentText;
import dev.parley.comment.Ruling;
import dev.parley.moderation.NoteView.ConflictView;
import dev.parley.platform.Beginning;
import dev.parley.platform.CommentId;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what could not be decided, because others were first: of which reply, what it is now, and what was chosen. */
@ApplicationScoped
class ConflictNotes {

    /** Enough to know which reply is meant. */
    private static final int LETTERS = 40;

    private final QueueReader reader;
    private final DeskWords words;
    private final DeskMessages messages;

    ConflictNotes(QueueReader reader, DeskWords words, DeskMessages messages) {
        this.reader = reader;
        this.words = words;
        this.messages = messages;
    }

    /**
     * The note for a page.
     *
     * @param key the site as it was named; null where it was not
     * @param tried all that was chosen, what was applied included
     */
    NoteView note(SiteView site, @Nullable String key, Decided decided, List<Ruling> tried) {
        List<Conflict> conflicts = decided.conflicts();
        return new NoteView(
                "", "", "", sentence(conflicts.size(), decided.applied().size()), views(site, key, conflicts, tried));
    }

    /** The sentence about each. */
    Map<CommentId, String> sentences(SiteView site, List<Conflict> conflicts, List<Ruling> tried) {
        List<ConflictView> views = views(site, null, conflicts, tried);
        return IntStream.range(0, views.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> conflicts.get(i).comment(), i -> views.get(i).sentence()));
    }

    private List<ConflictView> views(
            SiteView site, @Nullable String key, List<Conflict> conflicts, List<Ruling> tried) {
        Map<CommentId, Card> cards =
                reader
                        .cards(
                                site.id(),
                                conflicts.stream().map(Conflict::comment).toList())
                        .stream()
                        .collect(Collectors.toMap(Card::id, Function.identity()));
        Map<CommentId, Ruling> chosen = tried.stream().collect(Collectors.toMap(Ruling::comment, Function.identity()));
        return conflicts.stream()
                .map(conflict -> view(conflict, cards.get(conflict.comment()), chosen.get(conflict.comment()), key))
                .toList();
    }

    private String sentence(int refused, int applied) {
        String sentence = messages.conflicts(refused);
        return applied == 0 ? sentence : sentence + " " + messages.conflicts_rest((long) applied);
    }

    private ConflictView view(Conflict conflict, @Nullable Card card, @Nullable Ruling chosen, @Nullable String key) {
        String sentence = words.conflict(conflict, whose(conflict.comment(), card));
        return new ConflictView(
                chosen == null ? sentence : sentence + " " + chosen(chosen),
                card == null ? "" : DeskPaths.card(key, card.id()));
    }

    /** What its author took back has neither name nor words any more. */
    String whose(CommentId comment, @Nullable Card card) {
        return card == null ? messages.reply(comment.toString()) : whose(card);
    }

    /** What a reply is called in a sentence. */
    String whose(Card card) {
        return messages.reply_by(
                card.author().name().isEmpty()
                        ? messages.no_name()
                        : card.author().name(),
                beginning(card));
    }

    private static String beginning(Card card) {
        return Beginning.of(
                        CommentText.plain(card.text()).replaceAll("\\s+", " ").strip(), LETTERS)
                .dotted();
    }

    private String chosen(Ruling ruling) {
        String verb = words.verb(ruling.decision());
        return ruling.reason().isEmpty() ? messages.you_chose(verb) : messages.you_chose_because(verb, ruling.reason());
    }
}
