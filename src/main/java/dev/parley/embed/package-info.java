/**
 * The public edge for other people's pages and programs: the script of the widget and the page on which its look is
 * tried, which websites are heard, oEmbed, threads and counts as JSON, replies with their receipts, reports, feeds, and what is
 * told live. What is the same for everybody ({@code Public…}) is drawn once and kept by {@link dev.parley.page.cache}.
 */
@NullMarked
package dev.parley.embed;

import org.jspecify.annotations.NullMarked;
