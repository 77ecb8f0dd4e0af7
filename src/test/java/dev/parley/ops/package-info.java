/** Tests of start, death and return: most of them kill something that a machine in the field would have killed. */
@NullMarked
package dev.parley.ops;

import org.jspecify.annotations.NullMarked;
