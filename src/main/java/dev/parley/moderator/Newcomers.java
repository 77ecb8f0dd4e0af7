package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the links of those who come by one: who holds none that opens gets nothing, whatever else is asked. */
@ApplicationScoped
class Newcomers {

    /** Somebody whose account waits behind the link. */
    record Expected(ModeratorId id, String email, String name, SecretToken link) {}

    private final OneTimeLinks links;
    private final FirstAccount firstAccount;
    private final ModeratorRepository accounts;

    Newcomers(OneTimeLinks links, FirstAccount firstAccount, ModeratorRepository accounts) {
        this.links = links;
        this.firstAccount = firstAccount;
        this.accounts = accounts;
    }

    /** The set-up link, while there is nobody. */
    @Transactional
    Optional<SecretToken> setup(@Nullable String token) {
        return parse(token)
                .filter(link -> links.holder(LinkPurpose.SETUP, link).isPresent() && firstAccount.isMissing());
    }

    /** Who holds the link, while the account is in the state in which it may be used. */
    @Transactional
    Optional<Expected> expected(LinkPurpose purpose, AccountState state, @Nullable String token) {
        return parse(token)
                .flatMap(link -> links.holder(purpose, link)
                        .flatMap(id -> accounts.findByIdOptional(id.value()))
                        .filter(account -> account.state() == state)
                        .map(account -> new Expected(account.id(), account.email(), account.name(), link)));
    }

    private static Optional<SecretToken> parse(@Nullable String token) {
        return Optional.ofNullable(token).flatMap(SecretToken::parse);
    }
}
