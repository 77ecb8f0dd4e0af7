package dev.parley.moderator;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody sends who wants to come in. Fields that it does not know are ignored. */
class SignInForm {

    @RestForm
    @DefaultValue("")
    String email = "";

    @RestForm
    @DefaultValue("")
    String password = "";

    @RestForm
    @DefaultValue("")
    String code = "";

    /** What we asked the browser for, as we signed it. */
    @RestForm
    @DefaultValue("")
    String ceremony = "";

    /** What the browser answered, JSON. */
    @RestForm
    @DefaultValue("")
    String credential = "";

    @RestForm
    @DefaultValue("")
    String next = "";

    String email() {
        return email;
    }

    String password() {
        return password;
    }

    String code() {
        return code;
    }

    String ceremony() {
        return ceremony;
    }

    String credential() {
        return credential;
    }

    /** Already checked (threat T23). */
    String next() {
        return DeskPath.checked(next);
    }
}
