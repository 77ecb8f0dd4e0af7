package dev.parley.moderation;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The page of one card.
 *
 * @param state where it stands
 * @param leased who else is deciding on it; may be empty
 * @param back the list that it is in
 * @param log what happened to it
 */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardHtml(
        DeskFrameView frame,
        CardView card,
        QueueView.Place here,
        String state,
        String leased,
        QueueView.Link back,
        String log,
        NoteView note)
        implements TemplateInstance {}
