package dev.parley.moderator;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody who comes by a link sends. Fields that it does not know are ignored (threat T33). */
class NewcomerForm {

    /** The link's. */
    @RestForm
    @Nullable
    String token;

    @RestForm
    @Nullable
    String email;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String password;

    String token() {
        return token == null ? "" : token;
    }

    String email() {
        return email == null ? "" : email;
    }

    String name() {
        return name == null ? "" : name;
    }

    String password() {
        return password == null ? "" : password;
    }
}
