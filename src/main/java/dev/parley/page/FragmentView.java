package dev.parley.page;

import java.util.List;

/**
 * A discussion as a part of somebody else's page. All addresses work from everywhere.
 *
 * @param page the address of what is discussed
 * @param title as everybody may see it
 * @param respond where a reply can be left; empty where the discussion is closed
 * @param previous the address of the previous page of replies; empty on the first
 * @param next the address of the next page of replies; empty on the last
 */
public record FragmentView(
        String language,
        String direction,
        String page,
        String title,
        long count,
        List<ReplyItemView> replies,
        String respond,
        String previous,
        String next) {}
