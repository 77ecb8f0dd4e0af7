/**
 * Our own public pages: the front page, articles with their thread and form, a reader's own replies, problems. All pages
 * work as plain HTML; {@code assets/article.js} only makes them nicer. Each page that is the same for everybody
 * ({@code Public…}) is drawn once and kept by {@link dev.parley.page.cache}.
 */
@NullMarked
package dev.parley.page;

import org.jspecify.annotations.NullMarked;
