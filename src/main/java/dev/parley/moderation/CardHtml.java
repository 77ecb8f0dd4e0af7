package dev.parley.moderation;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page of one card.
 *
 * @param state where it stands
 * @param back the list that it is in
 * @param log what happened to it
 */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardHtml(
        DeskFrameView frame,
        CardView card,
        QueueView.Place here,
        String state,
        QueueView.Link back,
        String log,
        NoteView note)
        implements TemplateInstance {}
