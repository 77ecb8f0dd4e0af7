package dev.parley.moderation;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * What one author wrote.
 *
 * @param name as it was typed on the reply that one came from
 * @param here its {@code card} is that reply
 * @param back the card of that reply
 * @param next the next page; empty on the last
 * @param first the first page, where this is another; else empty
 */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HistoryHtml(
        DeskFrameView frame,
        String name,
        List<CardView> cards,
        QueueView.Place here,
        String back,
        String next,
        String first,
        List<String> reasons,
        NoteView note)
        implements TemplateInstance {}
