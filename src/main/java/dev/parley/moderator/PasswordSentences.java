package dev.parley.moderator;

import jakarta.enterprise.context.ApplicationScoped;

/** Says why a password is not taken. */
@ApplicationScoped
class PasswordSentences {

    private final PeopleMessages messages;

    PasswordSentences(PeopleMessages messages) {
        this.messages = messages;
    }

    String of(PasswordRules.Fault fault) {
        return switch (fault) {
            case TOO_SHORT -> messages.password_too_short();
            case TOO_LONG -> messages.password_too_long();
            case GUESSABLE -> messages.password_guessable();
        };
    }
}
