package dev.parley.moderator;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody sends who wants to come in. Fields that it does not know are ignored. */
class SignInForm {

    @RestForm
    @Nullable
    String email;

    @RestForm
    @Nullable
    String password;

    @RestForm
    @Nullable
    String code;

    /** What we asked the browser for, as we signed it. */
    @RestForm
    @Nullable
    String ceremony;

    /** What the browser answered, JSON. */
    @RestForm
    @Nullable
    String credential;

    @RestForm
    @Nullable
    String next;

    String email() {
        return text(email);
    }

    String password() {
        return text(password);
    }

    String code() {
        return text(code);
    }

    String ceremony() {
        return text(ceremony);
    }

    String credential() {
        return text(credential);
    }

    /** Already checked (threat T23). */
    String next() {
        return DeskPath.checked(next);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
