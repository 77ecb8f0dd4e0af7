/** The desk: the queue and its lists, and the decisions made there. The log and the settings have rooms of their own. */
@NullMarked
package dev.parley.moderation;

import org.jspecify.annotations.NullMarked;
