/**
 * The desk while somebody looks at it: how many comments stand in each list, and how many came, told to every desk that
 * is open when it changes, whichever instance it changed on.
 */
@NullMarked
package dev.parley.moderation.live;

import org.jspecify.annotations.NullMarked;
