package dev.parley.moderation;

import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import dev.parley.platform.CommentId;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws what else came from the browser of a comment. The comment stands for its author, who has no name to go by. */
@ApplicationScoped
class HistoryPages {

    private final QueueReader reader;
    private final CardList cards;
    private final DeskFrames frames;
    private final DeskMessages messages;
    private final WritingMessages writing;

    HistoryPages(
            QueueReader reader, CardList cards, DeskFrames frames, DeskMessages messages, WritingMessages writing) {
        this.reader = reader;
        this.cards = cards;
        this.frames = frames;
        this.messages = messages;
        this.writing = writing;
    }

    /**
     * The page; empty where there is no such comment here.
     *
     * @param key the site as it was named; null where it was not
     * @param choices what was chosen, to be kept
     * @param about what is wrong with single cards
     */
    Optional<String> draw(
            SiteView site,
            @Nullable String key,
            CommentId comment,
            @Nullable Long after,
            NoteView note,
            Choices choices,
            Map<CommentId, String> about) {
        return reader.card(site.id(), comment).map(card -> draw(site, key, card, after, note, choices, about));
    }

    private String draw(
            SiteView site,
            @Nullable String key,
            Card card,
            @Nullable Long after,
            NoteView note,
            Choices choices,
            Map<CommentId, String> about) {
        String name = card.author().name().isEmpty()
                ? messages.no_name()
                : card.author().name();
        QueuePage page = reader.ofAuthor(site.id(), card.id(), after);
        return new HistoryHtml(
                        frames.frame(writing.history_title(name), Section.QUEUE),
                        name,
                        cards.views(site.id(), key, page.cards(), choices, about),
                        new QueueView.Place(
                                key == null ? "" : key,
                                "",
                                "",
                                after == null ? "" : new CommentId(after).toString(),
                                "",
                                card.id().toString()),
                        DeskPaths.card(key, card.id()),
                        page.next() == null ? "" : DeskPaths.history(key, card.id(), page.next()),
                        after == null ? "" : DeskPaths.history(key, card.id(), null),
                        site.settings().rejectionReasons().sentences(),
                        note)
                .render();
    }
}
