/** What tests of several rooms share: the database they run on. */
@NullMarked
package dev.parley.support;

import org.jspecify.annotations.NullMarked;
