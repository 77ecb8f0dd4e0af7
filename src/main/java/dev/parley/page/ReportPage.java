package dev.parley.page;

import dev.parley.web.FrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The form by which a reader reports somebody's reply. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReportPage(FrameView frame, ReportView report) implements TemplateInstance {}
