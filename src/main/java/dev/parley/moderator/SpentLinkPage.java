package dev.parley.moderator;

import dev.parley.web.FrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** For whoever comes by a link that opens nothing, or nothing any more. */
@CheckedTemplate(basePath = "moderator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SpentLinkPage(FrameView frame, String note) implements TemplateInstance {}
