package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SessionId;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One's own account: name, password, sessions. */
@Requires(Right.OWN_ACCOUNT)
@RunOnVirtualThread
@Path("/moderation/account")
@Produces("text/html;charset=UTF-8")
class AccountResource {

    private static final String OTHERS = "others";

    private final AccountPages pages;
    private final OwnPassword ownPassword;
    private final ChangeName changeName;
    private final EndSessions endSessions;
    private final PeopleMessages messages;

    AccountResource(
            AccountPages pages,
            OwnPassword ownPassword,
            ChangeName changeName,
            EndSessions endSessions,
            PeopleMessages messages) {
        this.pages = pages;
        this.ownPassword = ownPassword;
        this.changeName = changeName;
        this.endSessions = endSessions;
        this.messages = messages;
    }

    @GET
    public Response show(@RestQuery @Nullable String done) {
        String notice = AccountNotice.parse(done).map(this::sentence).orElse("");
        return pages.draw(200, notice, AccountFaults.NONE).build();
    }

    @POST
    @Path("/name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@RestForm @Nullable String name) {
        Optional<String> chosen = DisplayName.parse(name == null ? "" : name);
        if (chosen.isEmpty()) {
            return refused(AccountFaults.ofName(messages.name_malformed()));
        }
        changeName.change(chosen.get());
        return Redirect.to(AccountNotice.NAME.address()).build();
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response changePassword(
            @RestForm("old-password") @Nullable String oldPassword,
            @RestForm("new-password") @Nullable String newPassword) {
        OwnPassword.Result result =
                ownPassword.change(oldPassword == null ? "" : oldPassword, newPassword == null ? "" : newPassword);
        return switch (result) {
            case OwnPassword.Result.Changed changed ->
                Redirect.to(AccountNotice.PASSWORD.address()).build();
            case OwnPassword.Result.NotTheOld wrong -> refused(AccountFaults.ofOldPassword(messages.password_wrong()));
            case OwnPassword.Result.Weak(String sentence) -> refused(AccountFaults.ofNewPassword(sentence));
            case OwnPassword.Result.TooMany(Duration delay) ->
                pages.draw(
                                ErrorCode.TOO_FAST.status(),
                                "",
                                AccountFaults.ofOldPassword(messages.too_many_guesses(GuessLimits.minutes(delay))))
                        .header(HttpHeaders.RETRY_AFTER, delay.toSeconds())
                        .build();
        };
    }

    /** The field names one's own session, or all but the present one. */
    @POST
    @Path("/ended-sessions")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response endSessions(@RestForm @Nullable String session) {
        boolean others = OTHERS.equals(session);
        Optional<SessionId> one = Optional.ofNullable(session).flatMap(SessionId::parse);
        if (!others && one.isEmpty()) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
        endSessions.end(one);
        return Redirect.to(AccountNotice.SESSIONS.address()).build();
    }

    private Response refused(AccountFaults faults) {
        return pages.draw(ErrorCode.INVALID.status(), "", faults).build();
    }

    private String sentence(AccountNotice notice) {
        return switch (notice) {
            case NAME -> messages.done_name();
            case PASSWORD -> messages.done_password();
            case SESSIONS -> messages.done_sessions();
            case KEYS -> messages.done_shortcuts();
        };
    }
}
