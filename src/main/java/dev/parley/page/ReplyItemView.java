package dev.parley.page;

import dev.parley.platform.SafeHtml;
import java.util.List;

/**
 * A reply as the page shows it, with what hangs on it.
 *
 * @param marker whether only its place is left
 * @param body the reply itself
 * @param earlier where the beginning of a branch is that begins later here; empty else
 * @param more where the rest of a long branch is; empty if there is none
 */
public record ReplyItemView(
        String id, boolean marker, SafeHtml body, List<ReplyItemView> answers, String earlier, String more) {}
