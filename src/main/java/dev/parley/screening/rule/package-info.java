/** The rules, one a class. A rule is a pure function of the draft; their order stands in {@link dev.parley.screening.rule.Rulebook}. */
@NullMarked
package dev.parley.screening.rule;

import org.jspecify.annotations.NullMarked;
