package dev.parley.page;

import dev.parley.platform.SafeHtml;
import java.util.List;

/**
 * A reader's own reply that was rejected.
 *
 * @param address where the form is sent
 * @param deletion where it is deleted
 * @param back where the reply stands, for its author alone
 * @param why in plain words
 * @param mayAppeal whether another look can be asked for
 * @param typed what moderators should know
 * @param problem why that was not taken; empty for none
 */
public record RejectedView(
        String address,
        String deletion,
        String back,
        String token,
        SafeHtml text,
        List<String> why,
        boolean mayAppeal,
        String typed,
        String problem) {}
