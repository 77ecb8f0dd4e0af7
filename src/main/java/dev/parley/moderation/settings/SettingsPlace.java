package dev.parley.moderation.settings;

import dev.parley.site.SettingsTarget;

/**
 * Whose settings a page shows, and where the page is.
 *
 * @param article the title of the article; empty for a whole site
 * @param path the page's own
 * @param query names the site, where the address does; empty or beginning with a question mark
 */
record SettingsPlace(SettingsTarget target, String article, String path, String query) {

    boolean isArticle() {
        return target.article() != null;
    }

    String address() {
        return path + query;
    }

    /** Where a browser lands that has saved. */
    String savedAddress() {
        return address() + (query.isEmpty() ? "?" : "&") + "saved=yes";
    }
}
