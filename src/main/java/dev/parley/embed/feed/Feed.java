package dev.parley.embed.feed;

import java.time.Instant;
import java.util.List;

/**
 * A feed, whatever it is written as.
 *
 * @param home the page that it is about; empty where it is of many pages elsewhere
 * @param language of what the feed itself says
 * @param updatedAt when anything in it changed last
 * @param entries the latest first
 */
record Feed(String title, String home, String language, Instant updatedAt, List<Entry> entries) {

    /**
     * A reply.
     *
     * @param address its lasting address, by which programs know it
     * @param parent the address of the reply that it answers; empty for the article
     * @param authorUrl empty for who gave none
     * @param html safe to be put into a page as it is
     */
    record Entry(
            String address,
            String parent,
            String title,
            String author,
            String authorUrl,
            String html,
            Instant publishedAt,
            Instant updatedAt) {}
}
