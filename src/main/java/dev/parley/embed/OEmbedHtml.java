package dev.parley.embed;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * The widget for one discussion.
 *
 * @param host where this service is
 * @param site the key of the site
 * @param page the address of what is discussed
 * @param hosted where the discussion is on a page of its own
 */
@CheckedTemplate(basePath = "embed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OEmbedHtml(String host, String site, String page, String hosted, String title) implements TemplateInstance {}
