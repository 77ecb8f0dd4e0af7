/** The people of the desk: accounts and what they may do, sign-in, sessions, and the one door to all pages of the desk. */
@NullMarked
package dev.parley.moderator;

import org.jspecify.annotations.NullMarked;
