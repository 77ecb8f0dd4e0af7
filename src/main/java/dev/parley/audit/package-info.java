/** The log of who changed what, when and why. Rows are added, never changed: the database refuses it. */
@NullMarked
package dev.parley.audit;

import org.jspecify.annotations.NullMarked;
