package dev.parley.moderator;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the forms on second factors send. */
class FactorForm {

    @RestForm
    @Nullable
    String password;

    @RestForm
    @Nullable
    String code;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String ceremony;

    @RestForm
    @Nullable
    String credential;

    /** What is to be removed: {@code code-app}, or the number of a passkey. */
    @RestForm
    @Nullable
    String factor;

    String password() {
        return text(password);
    }

    String code() {
        return text(code);
    }

    String name() {
        return text(name);
    }

    String ceremony() {
        return text(ceremony);
    }

    String credential() {
        return text(credential);
    }

    String factor() {
        return text(factor);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
