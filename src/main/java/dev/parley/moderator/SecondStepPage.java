package dev.parley.moderator;

import dev.parley.web.FrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks for a second factor. */
@CheckedTemplate(basePath = "moderator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SecondStepPage(FrameView frame, SecondStepView form) implements TemplateInstance {}
