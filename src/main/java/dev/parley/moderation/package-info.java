/**
 * The desk: the queue and its lists, the search in them, the decisions made there, and what moderators write at a card.
 * The log, the settings and what open desks are told have rooms of their own.
 */
@NullMarked
package dev.parley.moderation;

import org.jspecify.annotations.NullMarked;
