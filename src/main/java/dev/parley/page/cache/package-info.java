/**
 * Keeps pages that are the same for everybody as ready bytes and sends them from the event loop: no thread, no
 * transaction and no template a reader. Knows no page by itself; who draws one says so by {@link
 * dev.parley.page.cache.PublicPage}. What is kept follows each change: see {@code docs/adr/0021-page-cache.md}.
 */
@NullMarked
package dev.parley.page.cache;

import org.jspecify.annotations.NullMarked;
