package dev.parley.page;

import dev.parley.platform.SafeHtml;
import dev.parley.web.TimeView;
import java.util.List;

/**
 * A reply as the page shows it.
 *
 * @param marker whether only its place is left
 * @param initial the first character of the name, drawn as avatar on one of eight hues
 * @param editedByStaff whether the words are a moderator's
 * @param staff whether it bears the badge of the desk
 * @param whole where all of a long text stands of which this is the beginning; empty else
 * @param alone that its author alone sees it; empty for what is public
 * @param reasons why that is so, in plain words
 * @param ownAct what its author can do with it; empty for those of others
 * @param earlier where the beginning of a branch is that begins later here; empty else
 * @param more where the rest of a long branch is; empty if there is none
 */
public record ReplyItemView(
        String id,
        boolean marker,
        String name,
        String initial,
        int hue,
        String url,
        boolean staff,
        TimeView time,
        boolean edited,
        boolean editedByStaff,
        SafeHtml text,
        String whole,
        String alone,
        List<String> reasons,
        String ownAct,
        boolean answerable,
        String replyAddress,
        boolean reportable,
        String reportAddress,
        List<ReplyItemView> answers,
        String earlier,
        String more) {}
