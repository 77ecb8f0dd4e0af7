package dev.parley.moderation.settings;

import dev.parley.article.ArticleView;
import dev.parley.article.PageAddress;
import dev.parley.article.RetitlePage;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskForms;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.site.ChangeSettings;
import dev.parley.site.Setting;
import dev.parley.site.SettingsResult;
import dev.parley.site.SettingsSheet;
import dev.parley.site.SettingsSheets;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Shows the settings of a site or an article, and takes their form. */
@ApplicationScoped
class SettingsDesk {

    private final SettingsSheets sheets;
    private final ChangeSettings changeSettings;
    private final RetitlePage retitlePage;
    private final CurrentModerator current;
    private final SettingsViews views;
    private final DeskFrames frames;
    private final DeskForms deskForms;
    private final PageAnswer answer;
    private final SettingsMessages messages;

    SettingsDesk(
            SettingsSheets sheets,
            ChangeSettings changeSettings,
            RetitlePage retitlePage,
            CurrentModerator current,
            SettingsViews views,
            DeskFrames frames,
            DeskForms deskForms,
            PageAnswer answer,
            SettingsMessages messages) {
        this.sheets = sheets;
        this.changeSettings = changeSettings;
        this.retitlePage = retitlePage;
        this.current = current;
        this.views = views;
        this.frames = frames;
        this.deskForms = deskForms;
        this.answer = answer;
        this.messages = messages;
    }

    Response show(SettingsPlace place, boolean saved) {
        SettingsSheet sheet = sheets.read(place.target());
        SettingsForm untouched = new SettingsForm(sheet.version(), Map.of());
        SettingsViews.Outcome outcome = saved ? SettingsViews.Outcome.SAVED : SettingsViews.Outcome.FRESH;
        return page(200, place, views.view(place, sheet, untouched, Set.of(), outcome));
    }

    /** @param asked finds the place; it asks the database, too */
    Response save(Supplier<SettingsPlace> asked) {
        return unlessAway(() -> {
            SettingsPlace place = asked.get();
            return saved(place, SettingsForm.sent(place.target()));
        });
    }

    /**
     * The same for an article, or a page elsewhere: that has a form for its title beside the one for its settings.
     *
     * @param article finds whose settings they are; it asks the database, too
     */
    Response saveOrRetitle(Supplier<ArticleView> article, Supplier<SettingsPlace> asked) {
        return unlessAway(() -> {
            ArticleView view = article.get();
            String title = SettingsForm.sentTitle();
            return title == null || view.page() == null ? save(asked) : retitled(view, view.page(), asked.get(), title);
        });
    }

    private Response unlessAway(Supplier<Response> answer) {
        try {
            return answer.get();
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return deskForms.unavailable();
            }
            throw failure;
        }
    }

    private Response retitled(ArticleView view, PageAddress page, SettingsPlace place, String typed) {
        return retitlePage.retitle(view, typed, current.actor())
                ? Redirect.to(place.savedAddress()).build()
                : badTitle(place, page, typed);
    }

    private Response badTitle(SettingsPlace place, PageAddress page, String typed) {
        SettingsPlace again =
                place.withTitle(new SettingsView.Title(page.shown(), typed, messages.page_title_malformed()));
        SettingsSheet sheet = sheets.read(place.target());
        SettingsForm untouched = new SettingsForm(sheet.version(), Map.of());
        return page(
                ErrorCode.INVALID.status(),
                again,
                views.view(again, sheet, untouched, Set.of(), SettingsViews.Outcome.FRESH));
    }

    private Response saved(SettingsPlace place, SettingsForm form) {
        return switch (changeSettings.change(place.target(), form.version(), form.typed(), current.actor())) {
            case SettingsResult.Saved saved -> Redirect.to(place.savedAddress()).build();
            case SettingsResult.Refused(Set<Setting> wrong) -> refused(place, form, wrong);
            case SettingsResult.Stale stale -> stale(place, form);
        };
    }

    private Response refused(SettingsPlace place, SettingsForm form, Set<Setting> wrong) {
        SettingsSheet sheet = sheets.read(place.target());
        return page(
                ErrorCode.INVALID.status(),
                place,
                views.view(place, sheet, form, wrong, SettingsViews.Outcome.REFUSED));
    }

    /** Whoever sends this page has seen what is stored now. */
    private Response stale(SettingsPlace place, SettingsForm form) {
        SettingsSheet sheet = sheets.read(place.target());
        SettingsForm again = new SettingsForm(sheet.version(), form.typed());
        return page(
                ErrorCode.STALE.status(),
                place,
                views.view(place, sheet, again, Set.of(), SettingsViews.Outcome.STALE));
    }

    private Response page(int status, SettingsPlace place, SettingsView view) {
        String title = place.isArticle() ? messages.title_of_article() : messages.title();
        return answer.once(status, new SettingsPage(frames.frame(title, Section.SETTINGS), view).render());
    }
}
