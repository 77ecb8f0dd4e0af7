package dev.parley.embed.feed;

/** What a feed can be written as. */
interface FeedFormat {

    /** The end of its addresses. */
    String extension();

    /** The name of a feed of replies. */
    default String ofReplies() {
        return "comments." + extension();
    }

    /** The media type, with its encoding. */
    String type();

    /** @param address of the feed itself */
    String write(Feed feed, String address);
}
