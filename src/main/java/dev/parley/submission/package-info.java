/**
 * What readers do: submit a reply, exactly once however often the button is pressed; edit and delete their own, and ask for
 * another look at what was rejected; report those of others. One transaction holds all that a request changes.
 */
@NullMarked
package dev.parley.submission;

import org.jspecify.annotations.NullMarked;
