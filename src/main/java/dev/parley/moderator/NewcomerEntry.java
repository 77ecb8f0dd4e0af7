package dev.parley.moderator;

import java.util.Optional;

/** What somebody who comes by a link has given, as far as it can be taken. */
record NewcomerEntry(Optional<EmailAddress> email, Optional<String> name, Optional<PasswordRules.Fault> fault) {

    boolean isGood() {
        return email.isPresent() && name.isPresent() && fault.isEmpty();
    }
}
