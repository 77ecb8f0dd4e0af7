package dev.parley.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Asks the browser to make a passkey. */
@CheckedTemplate(basePath = "moderator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewPasskeyPage(DeskFrameView frame, NewPasskeyView page) implements TemplateInstance {}
