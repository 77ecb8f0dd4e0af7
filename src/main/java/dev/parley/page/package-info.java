/**
 * Our own public pages: the front page, articles with their thread and form, hosted discussions of pages elsewhere (and
 * the same as a part of those pages), a reader's own replies. Each in the language of its {@link
 * dev.parley.page.Edition}. All pages work as plain HTML; {@code assets/article.js} only makes them nicer. Each page that is the same for everybody
 * ({@code Public…}) is drawn once and kept by {@link dev.parley.page.cache}.
 */
@NullMarked
package dev.parley.page;

import org.jspecify.annotations.NullMarked;
