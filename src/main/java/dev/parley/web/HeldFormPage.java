package dev.parley.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Gives back what was sent while it cannot be taken. */
@CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record HeldFormPage(FrameView frame, HeldFormView held) implements TemplateInstance {}
