package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditReader;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins sessions, and writes down who came and who was not let in. */
@ApplicationScoped
@Transactional
class Arrival {

    /** One row for each guess would let anybody fill a log from which nothing is ever deleted. */
    private static final Duration BETWEEN_REFUSALS = Duration.ofMinutes(10);

    private final ModeratorRepository accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final AuditLog log;
    private final AuditReader logged;
    private final Clock clock;

    Arrival(
            ModeratorRepository accounts,
            Factors factors,
            Sessions sessions,
            AuditLog log,
            AuditReader logged,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.log = log;
        this.logged = logged;
        this.clock = clock;
    }

    /**
     * After the right password: a session, or the wait for a second factor. Refused where the account was disabled, or
     * got another password, while this one was being checked.
     */
    SignInResult withPassword(Credentials.Known checked, Visit visit) {
        return active(checked.id())
                .filter(account -> checked.passwordHash().equals(account.passwordHash()))
                .map(account -> factors.of(account.id()).isEmpty()
                        ? new SignInResult.Welcome(begin(account, Proof.PASSWORD, visit))
                        : new SignInResult.SecondStep(halfway(account, visit)))
                .orElseGet(SignInResult.Refused::new);
    }

    /** After the right password and the right code. */
    Optional<SecretToken> withCode(ModeratorId who, String code, Visit visit) {
        return active(who).flatMap(account -> factors.use(who, code).map(proof -> begin(account, proof, visit)));
    }

    /** After the right passkey, which is both. */
    Optional<SecretToken> withPasskey(ModeratorId who, Visit visit) {
        return active(who).map(account -> begin(account, Proof.PASSKEY, visit));
    }

    private Optional<Moderator> active(ModeratorId id) {
        return accounts.locked(id).filter(account -> account.state() == AccountState.ACTIVE);
    }

    private SecretToken halfway(Moderator account, Visit visit) {
        forget(visit);
        return sessions.openHalfway(account.id(), visit);
    }

    /** A new token for every sign-in: one that somebody planted in the browser before opens nothing (threat T28). */
    SecretToken begin(Moderator account, Proof by, Visit visit) {
        forget(visit);
        log.append(
                null,
                Actor.moderator(account.id()),
                new AuditEntry(
                        Target.moderator(account.id()),
                        AuditAction.SIGNED_IN,
                        Map.of(),
                        Map.of("by", by.toString()),
                        ""));
        return sessions.open(account.id(), visit);
    }

    private void forget(Visit visit) {
        if (visit.old() != null) {
            sessions.end(visit.old());
        }
    }

    /**
     * Writes down that somebody was refused at this account, unless that is what was written last, less than ten
     * minutes ago. What was typed is not kept: it might be a password in the wrong field.
     */
    void refused(Optional<ModeratorId> account) {
        account.map(Target::moderator)
                .filter(this::isNews)
                .ifPresent(
                        target -> log.append(null, Actor.VISITOR, AuditEntry.of(target, AuditAction.SIGN_IN_REFUSED)));
    }

    private boolean isNews(Target target) {
        LoggedAct last = logged.latest(null, List.of(target)).get(target);
        return last == null
                || last.action() != AuditAction.SIGN_IN_REFUSED
                || last.at().isBefore(clock.instant().minus(BETWEEN_REFUSALS));
    }
}
