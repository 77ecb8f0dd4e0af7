/** Parley: comments and moderation for any page. The packages below read as its table of contents. */
@NullMarked
package dev.parley;

import org.jspecify.annotations.NullMarked;
