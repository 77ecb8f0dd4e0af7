package dev.parley.moderation.settings;

import dev.parley.web.TimeView;
import java.util.List;

/**
 * A page of the articles of a site.
 *
 * @param site the key of the site, where the address names one; empty else
 * @param words what the articles were looked for by; empty for all
 * @param back the way to the settings of the site
 * @param newest the way to the first page; empty on it
 * @param older the way to the next page; empty on the last
 */
public record SettingsArticlesView(
        String site, String words, List<Item> articles, String back, String newest, String older) {

    /**
     * An article.
     *
     * @param own how many settings it has of its own
     */
    public record Item(String address, String title, TimeView time, long own) {}
}
