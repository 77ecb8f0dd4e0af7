package dev.parley.site;

import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose settings.
 *
 * @param article the one article; null for the site and with it for all articles that have not decided otherwise
 */
public record SettingsTarget(SiteId site, @Nullable ArticleId article) {

    public static SettingsTarget of(SiteId site) {
        return new SettingsTarget(site, null);
    }

    public static SettingsTarget of(SiteId site, ArticleId article) {
        return new SettingsTarget(site, article);
    }

    /** What can be decided here, in the order in which it is shown. */
    public List<Setting> settings() {
        return Setting.of(this);
    }

    /** The article's number in the tables; 0 for the site. */
    long articleNumber() {
        return article == null ? 0 : article.value();
    }
}
