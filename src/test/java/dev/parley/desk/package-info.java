/** What holds for every route of the desk, whichever room it stands in: who gets in, and what gets by nobody. */
@NullMarked
package dev.parley.desk;

import org.jspecify.annotations.NullMarked;
