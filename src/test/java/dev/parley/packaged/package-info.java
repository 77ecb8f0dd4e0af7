/** Tests of what people run: the packaged service as a process of its own, from outside. Failsafe runs them. */
@NullMarked
package dev.parley.packaged;

import org.jspecify.annotations.NullMarked;
