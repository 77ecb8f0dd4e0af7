package dev.parley.page;

import dev.parley.web.FrameView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** An article, a page of its replies, and the form. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ArticlePage(FrameView frame, ArticlePageView page, ReplyFormView form) implements TemplateInstance {}
