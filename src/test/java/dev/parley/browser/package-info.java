/** What a reader sees and does, in a real Chromium. */
@NullMarked
package dev.parley.browser;

import org.jspecify.annotations.NullMarked;
