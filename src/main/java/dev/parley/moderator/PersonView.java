package dev.parley.moderator;

import dev.parley.web.TimeView;
import org.jspecify.annotations.Nullable;

/**
 * An account in a list.
 *
 * @param name to show; the address of somebody who has not given one yet
 * @param state in words; empty for active ones
 * @param sites in words
 * @param seen null where there is no session
 */
public record PersonView(
        String address,
        String name,
        String email,
        String role,
        String state,
        String sites,
        @Nullable TimeView seen) {}
