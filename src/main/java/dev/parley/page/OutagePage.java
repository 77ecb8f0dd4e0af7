package dev.parley.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Gives the typed text back while the database is away. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OutagePage(FrameView frame, OutageView outage) implements TemplateInstance {}
