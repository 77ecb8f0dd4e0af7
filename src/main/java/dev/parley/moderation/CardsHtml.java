package dev.parley.moderation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * Cards by themselves, for a page that is open.
 *
 * @param passed how many nobody is deciding on that are not for whoever asks, where there are no cards; else 0
 */
@CheckedTemplate(basePath = "moderation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record CardsHtml(List<CardView> cards, long passed) implements TemplateInstance {}
