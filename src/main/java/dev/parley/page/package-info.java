/**
 * Our own public pages: the front page, articles with their thread and form, a reader's own replies, problems. All of
 * them work as plain HTML; {@code assets/article.js} only makes them nicer.
 */
@NullMarked
package dev.parley.page;

import org.jspecify.annotations.NullMarked;
