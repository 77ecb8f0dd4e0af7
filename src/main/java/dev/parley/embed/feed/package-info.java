/**
 * Feeds: what became public last, in one discussion and on a whole site, for programs that look again and again. Each is
 * drawn once for everybody and kept by {@link dev.parley.page.cache}. XML and JSON are written by the JDK's and Jackson's own
 * writers; nothing here reads feeds, which is what libraries for them are for.
 */
@NullMarked
package dev.parley.embed.feed;

import org.jspecify.annotations.NullMarked;
