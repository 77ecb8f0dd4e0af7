package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up by what an account proves itself. */
@ApplicationScoped
@Transactional
class Credentials {

    /** An account that can be signed in to by a password. */
    record Known(ModeratorId id, String passwordHash) {}

    /** What somebody who is signed in is known by. */
    record Own(String email, String name, @Nullable String passwordHash) {}

    private final ModeratorRepository accounts;

    Credentials(ModeratorRepository accounts) {
        this.accounts = accounts;
    }

    Optional<Known> of(EmailAddress email) {
        return accounts.byEmail(email)
                .filter(account -> account.state() == AccountState.ACTIVE)
                .flatMap(account ->
                        Optional.ofNullable(account.passwordHash()).map(hash -> new Known(account.id(), hash)));
    }

    Own own(ModeratorId id) {
        Moderator account = accounts.findByIdOptional(id.value()).orElseThrow();
        return new Own(account.email(), account.name(), account.passwordHash());
    }
}
