/** The log as people read it: who did what, when and why, in plain words. */
@NullMarked
package dev.parley.moderation.log;

import org.jspecify.annotations.NullMarked;
