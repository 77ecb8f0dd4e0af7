/** The desk: the queue, decisions, the log, and what a site's owner decides. */
@NullMarked
package dev.parley.moderation;

import org.jspecify.annotations.NullMarked;
