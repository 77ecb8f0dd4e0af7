package dev.parley.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Shows a secret to an app, and asks for its first code. */
@CheckedTemplate(basePath = "moderator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodeAppPage(DeskFrameView frame, CodeAppView app) implements TemplateInstance {}
