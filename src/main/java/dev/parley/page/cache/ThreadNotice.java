package dev.parley.page.cache;

import dev.parley.comment.ThreadKey;
import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;

/** How instances name a thread to each other. */
final class ThreadNotice {

    static final String CHANNEL = "parley_thread";

    private ThreadNotice() {}

    static String of(ThreadKey thread) {
        return thread.site().value() + "." + thread.article().value();
    }

    static ThreadKey read(String notice) {
        String[] numbers = notice.split("\\.", 2);
        return new ThreadKey(new SiteId(Long.parseLong(numbers[0])), new ArticleId(Long.parseLong(numbers[1])));
    }
}
