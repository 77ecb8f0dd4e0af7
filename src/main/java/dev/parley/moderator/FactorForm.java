package dev.parley.moderator;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestForm;

/** What the forms on second factors send. */
class FactorForm {

    @RestForm
    @DefaultValue("")
    String password = "";

    @RestForm
    @DefaultValue("")
    String code = "";

    @RestForm
    @DefaultValue("")
    String name = "";

    @RestForm
    @DefaultValue("")
    String ceremony = "";

    @RestForm
    @DefaultValue("")
    String credential = "";

    /** What is to be removed: {@code code-app}, or the number of a passkey. */
    @RestForm
    @DefaultValue("")
    String factor = "";

    String password() {
        return password;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    String ceremony() {
        return ceremony;
    }

    String credential() {
        return credential;
    }

    String factor() {
        return factor;
    }
}
