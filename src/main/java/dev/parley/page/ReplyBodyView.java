package dev.parley.page;

import dev.parley.platform.SafeHtml;
import dev.parley.web.TimeView;

/**
 * A reply itself as the page shows it, without what hangs on it.
 *
 * @param permalink its lasting address
 * @param marker whether only its place is left
 * @param initial the first character of the name, drawn as avatar on one of eight hues; empty for no avatar
 * @param editedByStaff whether the words are a moderator's
 * @param staff whether it bears the badge of the desk
 * @param whole where all of a long text stands of which this is the beginning; empty else
 * @param own what its author alone sees of it
 * @param ownAddress where its author changes it
 */
public record ReplyBodyView(
        String permalink,
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
        OwnReplyView own,
        String ownAddress,
        boolean answerable,
        String replyAddress,
        boolean reportable,
        String reportAddress) {}
