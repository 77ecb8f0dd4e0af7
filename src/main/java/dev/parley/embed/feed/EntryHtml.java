package dev.parley.embed.feed;

import dev.parley.platform.SafeHtml;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What a feed shows of a reply.
 *
 * @param whole where all of it stands of which this is the beginning; empty else
 */
@CheckedTemplate(basePath = "embed", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record EntryHtml(SafeHtml text, String whole) implements TemplateInstance {}
