/** Tells the pages that show a discussion when there is something new in it. */
@NullMarked
package dev.parley.embed.live;

import org.jspecify.annotations.NullMarked;
