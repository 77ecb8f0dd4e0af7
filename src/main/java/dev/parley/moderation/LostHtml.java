package dev.parley.moderation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** Notes by themselves, for the cards of a page that is open. */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LostHtml(List<LostView> lost) implements TemplateInstance {}
