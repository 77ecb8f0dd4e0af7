package dev.parley.moderation.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a site or an article as a form.
 *
 * @param article the title of the article; empty for a whole site
 * @param title of a page elsewhere, to be corrected; null for all else
 * @param version of the settings that the form is made of
 * @param saved whether they were saved just now
 * @param stale whether somebody else changed them in the meantime
 * @param wrong the settings that were not taken
 * @param sites the other sites of who is signed in; empty where there is but one
 * @param others the way to the articles, from a site; to the site, from an article
 */
public record SettingsView(
        String article,
        @Nullable Title title,
        String action,
        long version,
        boolean saved,
        boolean stale,
        List<SettingView> wrong,
        List<Group> groups,
        List<Way> sites,
        String others) {

    /**
     * The title of a page elsewhere.
     *
     * @param page its address, as people read it
     * @param typed what is in the field
     * @param problem why it was not taken; empty else
     */
    public record Title(String page, String typed, String problem) {}

    /** Settings that stand together. */
    public record Group(String title, List<SettingView> settings) {}

    /** A way to the settings of a site. */
    public record Way(String address, String name, boolean current) {}
}
