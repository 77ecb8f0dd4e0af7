package dev.parley.moderation;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** For somebody who has no site to work on yet. */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record NoSiteHtml(DeskFrameView frame, String heading) implements TemplateInstance {}
