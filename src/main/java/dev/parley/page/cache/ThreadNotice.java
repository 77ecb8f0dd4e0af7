package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;

/** How instances tell each other which thread has changed, or all of a site. */
record ThreadNotice(ThreadKey thread) {

    static final String CHANNEL = "parley_thread";

    /** No article has this id. */
    private static final ArticleId ALL = new ArticleId(0);

    static ThreadNotice ofAll(SiteId site) {
        return new ThreadNotice(new ThreadKey(site, ALL));
    }

    static ThreadNotice read(String text) {
        String[] numbers = text.split("\\.", 2);
        return new ThreadNotice(
                new ThreadKey(new SiteId(Long.parseLong(numbers[0])), new ArticleId(Long.parseLong(numbers[1]))));
    }

    boolean isOfAll() {
        return thread.article().equals(ALL);
    }

    /** As it is said. */
    String text() {
        return thread.site().value() + "." + thread.article().value();
    }
}
