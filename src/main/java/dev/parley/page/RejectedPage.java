package dev.parley.page;

import dev.parley.web.FrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page on which a reader learns why their reply was rejected, and asks for another look. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RejectedPage(FrameView frame, RejectedView reply) implements TemplateInstance {}
