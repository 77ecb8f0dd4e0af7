package dev.parley.moderator;

import dev.parley.web.FrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who comes by a link gives a name and a password. */
@CheckedTemplate(basePath = "moderator", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NewcomerPage(FrameView frame, NewcomerView form) implements TemplateInstance {}
