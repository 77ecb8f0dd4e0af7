/**
 * How the service stands up, stays up and goes down: the database it brings along or waits for, the checks before
 * it starts, and what it tells the people who run it.
 */
@NullMarked
package dev.parley.ops;

import org.jspecify.annotations.NullMarked;
