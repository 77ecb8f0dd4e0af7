package dev.parley.moderation.settings;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The settings of a site or an article. */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SettingsPage(DeskFrameView frame, SettingsView settings) implements TemplateInstance {}
