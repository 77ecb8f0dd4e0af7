/**
 * The public edge for other people's pages and programs: threads and counts as JSON, replies with their receipts, reports,
 * feeds. What is the same for everybody ({@code Public…}) is drawn once and kept by {@link dev.parley.page.cache}.
 */
@NullMarked
package dev.parley.embed;

import org.jspecify.annotations.NullMarked;
