/**
 * Decides what becomes of a reply before anybody reads it: ordered rules over an immutable draft, each of which may
 * leave findings; the findings make the verdict, and are kept with the reply so that every automatic act explains
 * itself.
 */
@NullMarked
package dev.parley.screening;

import org.jspecify.annotations.NullMarked;
