package dev.parley.moderation;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The page of one card.
 *
 * @param state where it stands
 * @param elsewhere who else is deciding on it, or is to; may be empty
 * @param back the list that it is in
 * @param log what happened to it
 * @param reasons the site's, for rejecting
 */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardHtml(
        DeskFrameView frame,
        CardView card,
        QueueView.Place here,
        String state,
        String elsewhere,
        QueueView.Link back,
        String log,
        List<String> reasons,
        NoteView note)
        implements TemplateInstance {}
