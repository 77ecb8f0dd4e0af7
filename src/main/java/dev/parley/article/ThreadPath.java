package dev.parley.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a discussion stands among our own pages, relative to the host.
 *
 * @param query by which its page is known; empty where the path says it all
 */
public record ThreadPath(String path, String query) {

    /** The page of an article. */
    public static ThreadPath ofArticle(String slug) {
        return new ThreadPath("/articles/" + slug, "");
    }

    /** The page that holds the discussion of a page elsewhere. */
    public static ThreadPath ofPage(String siteKey, PageAddress page) {
        return new ThreadPath(
                "/threads", "site=" + siteKey + "&url=" + URLEncoder.encode(page.url(), StandardCharsets.UTF_8));
    }

    /** The same with more in its query. */
    public ThreadPath with(String parameters) {
        return new ThreadPath(path, query.isEmpty() ? parameters : query + "&" + parameters);
    }

    /** What belongs to it under this name. */
    public ThreadPath below(String name) {
        return new ThreadPath(path + "/" + name, query);
    }

    @Override
    public String toString() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
