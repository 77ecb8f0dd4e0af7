package dev.parley.moderation.log;

import dev.parley.audit.AuditPage;
import dev.parley.audit.AuditQuery;
import dev.parley.audit.AuditReader;
import dev.parley.audit.AuditScope;
import dev.parley.moderation.NoteView;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Right;
import dev.parley.moderator.Section;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Draws the log of a site; for those who manage people, what was done to accounts stands in it too. */
@ApplicationScoped
class LogPages {

    private final AuditReader log;
    private final LogRows rows;
    private final LogForms forms;
    private final LogMessages messages;
    private final DeskFrames frames;
    private final CurrentModerator current;

    LogPages(
            AuditReader log,
            LogRows rows,
            LogForms forms,
            LogMessages messages,
            DeskFrames frames,
            CurrentModerator current) {
        this.log = log;
        this.rows = rows;
        this.forms = forms;
        this.messages = messages;
        this.frames = frames;
        this.current = current;
    }

    /** @param note what was just undone from here, or was not */
    String draw(LogRequest typed, LogQuestion question, NoteView note) {
        SiteView site = current.site(typed.siteKey());
        AuditScope scope = new AuditScope(List.of(site.id()), current.may(Right.MANAGE_PEOPLE));
        AuditPage page = question.isClear()
                ? log.page(new AuditQuery(scope, question.filter(), question.after()))
                : new AuditPage(List.of(), null);
        LogView view = new LogView(
                typed.site(),
                typed.address(typed.after()),
                note.inTheLog(),
                sites(site),
                forms.form(typed, scope, question.problems()),
                LogView.problems(question.problems()),
                rows.views(site, page.acts(), query(typed)),
                empty(typed, question, page),
                typed.isFiltered() ? typed.unfiltered() : "",
                typed.after().isEmpty() ? "" : typed.address(""),
                page.next() == null ? "" : typed.address(page.next().toString()));
        return new LogHtml(frames.frame(messages.title(), Section.LOG), view).render();
    }

    /** The site is found by now, so that its key is nothing but small letters, digits and hyphens. */
    private static String query(LogRequest typed) {
        return typed.site().isEmpty() ? "" : "?site=" + typed.site();
    }

    private List<LogView.Site> sites(SiteView here) {
        List<SiteView> sites = current.sites();
        return sites.size() < 2
                ? List.of()
                : sites.stream()
                        .map(site -> new LogView.Site(
                                site.name(),
                                LogRequest.ofSite(site.key()),
                                site.id().equals(here.id())))
                        .toList();
    }

    private String empty(LogRequest typed, LogQuestion question, AuditPage page) {
        if (!question.isClear() || !page.acts().isEmpty()) {
            return "";
        }
        return typed.isFiltered() || question.after() != null ? messages.nothing() : messages.empty();
    }
}
