package dev.parley.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** A discussion as a part of somebody else's page. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ThreadFragment(FragmentView fragment) implements TemplateInstance {}
