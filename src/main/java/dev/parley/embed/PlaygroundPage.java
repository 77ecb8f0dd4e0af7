package dev.parley.embed;

import dev.parley.web.FrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Where the owner of a site tries the look of the widget. */
@CheckedTemplate(basePath = "embed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PlaygroundPage(FrameView frame, PlaygroundView playground) implements TemplateInstance {}
