package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds and removes second factors, each with its row in the log. */
@ApplicationScoped
@Transactional
class ChangeFactors {

    /** As the log names it. */
    private static final Map<String, String> CODE_APP = Map.of("kind", "code-app");

    private final CurrentModerator current;
    private final CodeApps codeApps;
    private final Passkeys passkeys;
    private final PasskeyDesk passkeyDesk;
    private final RecoveryCodes recoveryCodes;
    private final Factors factors;
    private final Sessions sessions;
    private final AuditLog log;

    ChangeFactors(
            CurrentModerator current,
            CodeApps codeApps,
            Passkeys passkeys,
            PasskeyDesk passkeyDesk,
            RecoveryCodes recoveryCodes,
            Factors factors,
            Sessions sessions,
            AuditLog log) {
        this.current = current;
        this.codeApps = codeApps;
        this.passkeys = passkeys;
        this.passkeyDesk = passkeyDesk;
        this.recoveryCodes = recoveryCodes;
        this.factors = factors;
        this.sessions = sessions;
        this.log = log;
    }

    /** The recovery codes to show, none where there are some already; empty where the code proves nothing. */
    Optional<List<String>> confirmCodeApp(String code) {
        return codeApps.confirm(current.id(), code.replaceAll("\\s", ""))
                ? Optional.of(added(CODE_APP))
                : Optional.empty();
    }

    /** The same for a passkey. */
    Optional<List<String>> addPasskey(String name, String ceremony, String credential) {
        return passkeyDesk.store(current.id(), name, ceremony, credential)
                ? Optional.of(added(Map.of("kind", "passkey", "name", name)))
                : Optional.empty();
    }

    private List<String> added(Map<String, String> what) {
        logAdded(what);
        return recoveryCodes.left(current.id()) > 0 ? List.of() : recoveryCodes.make(current.id());
    }

    /** New codes on paper; empty where there is no factor that they would stand in for. */
    Optional<List<String>> newRecoveryCodes() {
        if (factors.of(current.id()).isEmpty()) {
            return Optional.empty();
        }
        logAdded(Map.of("kind", "recovery-codes"));
        return Optional.of(recoveryCodes.make(current.id()));
    }

    /** Whether there was one. */
    boolean removeCodeApp() {
        boolean removed = codeApps.has(current.id()) && codeApps.remove(current.id());
        if (removed) {
            removed(CODE_APP);
        }
        return removed;
    }

    /** Whether there was one of this number. */
    boolean removePasskey(long id) {
        Optional<Map<String, String>> known = factors.of(current.id()).passkeys().stream()
                .filter(passkey -> passkey.id() == id)
                .map(ChangeFactors::named)
                .findFirst();
        boolean removed = known.isPresent() && passkeys.remove(current.id(), id);
        if (removed) {
            removed(known.get());
        }
        return removed;
    }

    private void removed(Map<String, String> what) {
        log.append(null, current.actor(), removed(current.id(), what));
        if (factors.of(current.id()).isEmpty()) {
            recoveryCodes.drop(current.id());
        }
    }

    /**
     * For somebody who has lost theirs; ends their sessions, because whoever has them may be in. Not for oneself: an
     * open session is not enough to be rid of one's own.
     */
    PersonChange removeAllOf(ModeratorId somebody) {
        if (somebody.equals(current.id())) {
            return PersonChange.ONESELF;
        }
        List<AuditEntry> entries = removals(somebody, factors.of(somebody));
        if (entries.isEmpty()) {
            return PersonChange.STALE;
        }
        factors.removeAll(somebody);
        sessions.endAll(somebody);
        log.append(null, current.actor(), entries);
        return PersonChange.DONE;
    }

    private static List<AuditEntry> removals(ModeratorId whose, Factors.Owned owned) {
        Stream<Map<String, String>> app = owned.codeApp() ? Stream.of(CODE_APP) : Stream.of();
        return Stream.concat(app, owned.passkeys().stream().map(ChangeFactors::named))
                .map(what -> removed(whose, what))
                .toList();
    }

    private static AuditEntry removed(ModeratorId whose, Map<String, String> what) {
        return new AuditEntry(Target.moderator(whose), AuditAction.SECOND_FACTOR_REMOVED, what, Map.of(), "");
    }

    private static Map<String, String> named(Passkeys.Passkey passkey) {
        return Map.of("kind", "passkey", "name", passkey.name());
    }

    private void logAdded(Map<String, String> what) {
        Target whose = Target.moderator(current.id());
        log.append(null, current.actor(), new AuditEntry(whose, AuditAction.SECOND_FACTOR_ADDED, Map.of(), what, ""));
    }
}
