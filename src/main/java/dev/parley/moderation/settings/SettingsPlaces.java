package dev.parley.moderation.settings;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleView;
import dev.parley.article.PageAddress;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Permissions;
import dev.parley.moderator.Right;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.SettingsTarget;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Finds what settings are about, among what whoever is signed in may change (threat T8). */
@ApplicationScoped
class SettingsPlaces {

    static final String SETTINGS = "/moderation/settings";
    static final String ARTICLES = SETTINGS + "/articles";

    private final CurrentModerator current;
    private final Permissions permissions;
    private final ArticleDirectory articles;

    SettingsPlaces(CurrentModerator current, Permissions permissions, ArticleDirectory articles) {
        this.current = current;
        this.permissions = permissions;
        this.articles = articles;
    }

    /**
     * The site that is meant.
     *
     * @param key null for the first of theirs
     * @throws Problem NOT_FOUND where there is none, or its settings are not theirs to change
     */
    SiteView site(@Nullable String key) {
        SiteView site = current.site(key);
        if (!permissions.may(current, Right.CHANGE_SETTINGS, site.id())) {
            throw new Problem(ErrorCode.NOT_FOUND);
        }
        return site;
    }

    SettingsPlace wholeSite(@Nullable String key) {
        return new SettingsPlace(SettingsTarget.of(site(key).id()), "", null, SETTINGS, query(key));
    }

    SettingsPlace article(@Nullable String key, String slug) {
        ArticleView article = view(key, slug);
        PageAddress page = article.page();
        return new SettingsPlace(
                SettingsTarget.of(article.site(), article.id()),
                article.title(),
                page == null ? null : new SettingsView.Title(page.shown(), article.title(), ""),
                ARTICLES + "/" + slug,
                query(key));
    }

    /** What is discussed, on one of their sites. */
    ArticleView view(@Nullable String key, String slug) {
        return articles.bySlug(site(key).id(), slug).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    /** @param key of a site that was found, so that it is nothing but small letters, digits and hyphens */
    static String query(@Nullable String key) {
        return key == null ? "" : "?site=" + key;
    }
}
