package dev.parley.site;

/** Where a setting is decided. */
public enum SettingScope {
    SITE,
    /** For the whole site, and for an article that is to differ from it. */
    SITE_AND_ARTICLE,
    ARTICLE
}
