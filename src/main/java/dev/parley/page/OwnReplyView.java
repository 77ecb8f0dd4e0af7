package dev.parley.page;

import java.util.List;

/**
 * What the author of a reply sees on it and nobody else does.
 *
 * @param alone that they alone see the reply; empty for what is public
 * @param reasons why that is so, in plain words
 * @param act what they can do with it; empty for the replies of others
 */
public record OwnReplyView(String alone, List<String> reasons, String act) {

    static final OwnReplyView OF_ANOTHER = new OwnReplyView("", List.of(), "");
}
