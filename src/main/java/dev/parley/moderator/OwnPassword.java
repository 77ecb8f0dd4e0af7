package dev.parley.moderator;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Changes the password of whoever is signed in, who has to know the old one. */
@ApplicationScoped
class OwnPassword {

    /** What came of it. */
    sealed interface Result {

        record Changed() implements Result {}

        record NotTheOld() implements Result {}

        /** Says why in a sentence. */
        record Weak(String why) implements Result {}

        record TooMany(Duration delay) implements Result {}
    }

    private final CurrentModerator current;
    private final Credentials credentials;
    private final PasswordGate gate;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final PasswordSentences sentences;
    private final ChangePassword changePassword;

    OwnPassword(
            CurrentModerator current,
            Credentials credentials,
            PasswordGate gate,
            PasswordRules rules,
            PasswordHashing hashing,
            PasswordSentences sentences,
            ChangePassword changePassword) {
        this.current = current;
        this.credentials = credentials;
        this.gate = gate;
        this.rules = rules;
        this.hashing = hashing;
        this.sentences = sentences;
        this.changePassword = changePassword;
    }

    Result change(String oldPassword, String newPassword) {
        return switch (gate.ask(oldPassword)) {
            case PasswordGate.Answer.TooMany(Duration delay) -> new Result.TooMany(delay);
            case PasswordGate.Answer.Wrong wrong -> new Result.NotTheOld();
            case PasswordGate.Answer.Right(String hash) -> changed(hash, newPassword);
        };
    }

    private Result changed(String oldHash, String newPassword) {
        Credentials.Own own = credentials.own(current.id());
        Optional<PasswordRules.Fault> fault = rules.fault(newPassword, own.email(), own.name());
        if (fault.isPresent()) {
            return new Result.Weak(sentences.of(fault.get()));
        }
        boolean changed = changePassword.change(oldHash, hashing.hash(newPassword));
        return changed ? new Result.Changed() : new Result.NotTheOld();
    }
}
