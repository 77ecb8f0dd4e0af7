package dev.parley.moderation.settings;

import dev.parley.site.SettingsTarget;
import org.jspecify.annotations.Nullable;

/**
 * Whose settings a page shows, and where the page is.
 *
 * @param article the title of the article; empty for a whole site
 * @param title of a page elsewhere, to be corrected; null for all else
 * @param path the page's own
 * @param query names the site, where the address does; empty or beginning with a question mark
 */
record SettingsPlace(
        SettingsTarget target, String article, SettingsView.@Nullable Title title, String path, String query) {

    boolean isArticle() {
        return target.article() != null;
    }

    /** The same, with a title that was typed and not taken. */
    SettingsPlace withTitle(SettingsView.Title typed) {
        return new SettingsPlace(target, article, typed, path, query);
    }

    String address() {
        return path + query;
    }

    /** Where a browser lands that has saved. */
    String savedAddress() {
        return address() + (query.isEmpty() ? "?" : "&") + "saved=yes";
    }
}
