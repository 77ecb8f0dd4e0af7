package dev.parley.page;

import dev.parley.web.FrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * Thanks for a report.
 *
 * @param back where the reader was
 */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReportedPage(FrameView frame, String back) implements TemplateInstance {}
