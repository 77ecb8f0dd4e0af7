package dev.parley.moderation.settings;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Permissions;
import dev.parley.moderator.Right;
import dev.parley.moderator.Section;
import dev.parley.platform.BaseUrl;
import dev.parley.site.MakeSite.Fault;
import dev.parley.site.SiteView;
import dev.parley.web.PageAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** Draws the list of sites. */
@ApplicationScoped
class SitesPages {

    /** What is in the form of a new site. */
    record Typed(String key, String name) {

        static final Typed NOTHING = new Typed("", "");
    }

    private final CurrentModerator current;
    private final Permissions permissions;
    private final DeskFrames frames;
    private final PageAnswer answer;
    private final SettingsMessages messages;
    private final BaseUrl base;

    SitesPages(
            CurrentModerator current,
            Permissions permissions,
            DeskFrames frames,
            PageAnswer answer,
            SettingsMessages messages,
            BaseUrl base) {
        this.current = current;
        this.permissions = permissions;
        this.frames = frames;
        this.answer = answer;
        this.messages = messages;
        this.base = base;
    }

    Response answer(int status, Typed typed, Set<Fault> faults) {
        SitesView view = new SitesView(
                current.sites().stream().map(this::site).toList(),
                permissions.mayEverywhere(current, Right.CHANGE_SETTINGS),
                typed.key(),
                typed.name(),
                problemOfKey(faults),
                faults.contains(Fault.NAME_MALFORMED) ? messages.site_name_malformed() : "");
        return answer.once(status, new SitesPage(frames.frame(messages.sites(), Section.SETTINGS), view).render());
    }

    private SitesView.Site site(SiteView site) {
        return new SitesView.Site(
                site.name(),
                site.key(),
                site.settings().origins().stream().sorted().toList(),
                SettingsPlaces.SETTINGS + SettingsPlaces.query(site.key()) + "#origins",
                snippet(site));
    }

    private String snippet(SiteView site) {
        return """
                <script type="module" src="%1$s/embed.js"></script>
                <parley-comments site="%2$s">
                  <a href="%1$s/threads?site=%2$s&amp;url=URL">%3$s</a>
                </parley-comments>""".formatted(base, site.key(), messages.site_snippet_link());
    }

    private String problemOfKey(Set<Fault> faults) {
        if (faults.contains(Fault.KEY_TAKEN)) {
            return messages.site_key_taken();
        }
        return faults.contains(Fault.KEY_MALFORMED) ? messages.site_key_malformed() : "";
    }
}
