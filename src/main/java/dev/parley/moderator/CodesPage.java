package dev.parley.moderator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Shows recovery codes, once. */
@CheckedTemplate(basePath = "moderator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CodesPage(DeskFrameView frame, CodesView page) implements TemplateInstance {}
