/**
 * How the service stands up, stays up and goes down: the database it brings along or waits for, the checks before
 * it starts, what it tells the people who run it, and the rehearsal of a start that makes later ones faster.
 */
@NullMarked
package dev.parley.ops;

import org.jspecify.annotations.NullMarked;
