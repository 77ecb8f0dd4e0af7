package dev.parley.article;

import dev.parley.platform.SiteId;
import dev.parley.site.SiteView;

/** By what a discussion is asked for; whether there is one yet is another question. */
public sealed interface ThreadName {

    SiteId site();

    /** Its name among the discussions of the site. */
    String slug();

    /** Where it stands, or would stand, among our own pages. */
    ThreadPath path();

    /** The discussion of an article of our own. */
    record OfArticle(SiteId site, String slug) implements ThreadName {

        @Override
        public ThreadPath path() {
            return ThreadPath.ofArticle(slug);
        }
    }

    /**
     * The discussion of a page elsewhere, one that the site may have discussions of.
     *
     * @param title as the page calls itself: hostile text, shown literally; empty where nobody said
     */
    record OfPage(SiteView at, PageAddress page, String title) implements ThreadName {

        @Override
        public SiteId site() {
            return at.id();
        }

        @Override
        public String slug() {
            return page.slug();
        }

        @Override
        public ThreadPath path() {
            return ThreadPath.ofPage(at.key(), page);
        }
    }
}
