package dev.parley.moderation;

import dev.parley.platform.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * Something that a moderator writes at a card.
 *
 * @param kind what it is, as the script names it
 * @param action where it is sent
 * @param back the card
 * @param words as they are stored, or as they were typed
 * @param seen the version that was shown
 * @param once by which a second press of the button is known; empty where it does no harm
 * @param problem why they were not taken; empty for none
 * @param about what the reply says that it is about; null where its own words are to be changed
 * @param stored what the reply says now, where that is not what was seen
 */
public record WritingView(
        String kind,
        String title,
        String action,
        String back,
        String label,
        String hint,
        String words,
        long seen,
        String once,
        String problem,
        @Nullable SafeHtml about,
        @Nullable SafeHtml stored,
        String submit) {}
