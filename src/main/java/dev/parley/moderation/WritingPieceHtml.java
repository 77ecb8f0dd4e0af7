package dev.parley.moderation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The form of such a page alone, which the desk's script puts into the card. */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record WritingPieceHtml(WritingView writing, String token) implements TemplateInstance {}
