package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import java.security.SecureRandom;

/**
 * How instances tell each other which thread has changed, or all of a site.
 *
 * @param instance by which it is told
 */
public record ThreadNotice(ThreadKey thread, int instance) {

    /** On which it is said. */
    public static final String CHANNEL = "parley_thread";

    /** Made anew with each start. */
    private static final int OURS = new SecureRandom().nextInt();

    /** No article has this id. */
    private static final ArticleId ALL = new ArticleId(0);

    static ThreadNotice of(ThreadKey thread) {
        return new ThreadNotice(thread, OURS);
    }

    static ThreadNotice ofAll(SiteId site) {
        return of(new ThreadKey(site, ALL));
    }

    /** What was said by an instance. */
    public static ThreadNotice read(String text) {
        String[] numbers = text.split("\\.", 3);
        ThreadKey thread =
                new ThreadKey(new SiteId(Long.parseLong(numbers[0])), new ArticleId(Long.parseLong(numbers[1])));
        return new ThreadNotice(thread, Integer.parseInt(numbers[2]));
    }

    /** Whether it is about all threads of its site. */
    public boolean isOfAll() {
        return thread.article().equals(ALL);
    }

    boolean isOurs() {
        return instance == OURS;
    }

    /** As it is said. */
    String text() {
        return thread.site().value() + "." + thread.article().value() + "." + instance;
    }
}
