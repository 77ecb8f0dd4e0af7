package dev.parley.moderation;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of a list of cards. */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record QueueHtml(DeskFrameView frame, QueueView queue, DeskScriptView script) implements TemplateInstance {}
