package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.SessionId;
import dev.parley.web.PageAnswer;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Draws the page of one's own account. */
@ApplicationScoped
class AccountPages {

    private final CurrentModerator current;
    private final ModeratorRepository accounts;
    private final Sessions sessions;
    private final Factors factors;
    private final OwnShortcuts shortcuts;
    private final ShortcutViews shortcutViews;
    private final DeskFrames frames;
    private final PageAnswer answer;
    private final PeopleMessages messages;
    private final Times times;

    AccountPages(
            CurrentModerator current,
            ModeratorRepository accounts,
            Sessions sessions,
            Factors factors,
            OwnShortcuts shortcuts,
            ShortcutViews shortcutViews,
            DeskFrames frames,
            PageAnswer answer,
            PeopleMessages messages,
            Times times) {
        this.current = current;
        this.accounts = accounts;
        this.sessions = sessions;
        this.factors = factors;
        this.shortcuts = shortcuts;
        this.shortcutViews = shortcutViews;
        this.frames = frames;
        this.answer = answer;
        this.messages = messages;
        this.times = times;
    }

    Response.ResponseBuilder draw(int status, String notice, AccountFaults faults) {
        return draw(status, notice, faults, shortcuts.current());
    }

    /** With keys that cannot be taken so. */
    Response.ResponseBuilder refused(Shortcuts wanted) {
        return draw(ErrorCode.INVALID.status(), "", AccountFaults.NONE, wanted);
    }

    private Response.ResponseBuilder draw(int status, String notice, AccountFaults faults, Shortcuts keys) {
        Moderator account = accounts.findById(current.id().value());
        AccountView view = new AccountView(
                account.name(),
                account.email(),
                role(account.role()),
                notice,
                faults.name(),
                faults.oldPassword(),
                faults.newPassword(),
                !factors.of(current.id()).isEmpty(),
                sessions(),
                shortcutViews.view(keys));
        DeskFrameView frame = frames.frame(messages.section_account(), Section.ACCOUNT);
        return answer.privately(status, new AccountPage(frame, view).render());
    }

    private String role(Role role) {
        return role == Role.ADMINISTRATOR ? messages.role_administrator() : messages.role_moderator();
    }

    private List<AccountView.SessionView> sessions() {
        return sessions.of(current.id()).stream()
                .map(session -> new AccountView.SessionView(
                        new SessionId(session.id()).toString(),
                        session.client(),
                        session.userAgent(),
                        times.toTheMinute(session.createdAt()),
                        times.toTheMinute(session.lastSeenAt()),
                        session.id() == current.session().value()))
                .toList();
    }
}
