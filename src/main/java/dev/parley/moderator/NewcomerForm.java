package dev.parley.moderator;

import jakarta.ws.rs.DefaultValue;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody who comes by a link sends. Fields that it does not know are ignored (threat T33). */
class NewcomerForm {

    /** The link's. */
    @RestForm
    @DefaultValue("")
    String token = "";

    @RestForm
    @DefaultValue("")
    String email = "";

    @RestForm
    @DefaultValue("")
    String name = "";

    @RestForm
    @DefaultValue("")
    String password = "";

    String token() {
        return token;
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    String password() {
        return password;
    }
}
