package dev.parley.moderation.settings;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The list of sites, and the form for a new one. */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SitesPage(DeskFrameView frame, SitesView page) implements TemplateInstance {}
