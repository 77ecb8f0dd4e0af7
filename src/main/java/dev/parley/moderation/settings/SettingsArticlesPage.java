package dev.parley.moderation.settings;

import dev.parley.moderator.DeskFrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The articles, to be given settings of their own. */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record SettingsArticlesPage(DeskFrameView frame, SettingsArticlesView list) implements TemplateInstance {}
