package dev.parley.moderator;

import dev.parley.platform.ModeratorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What somebody has beside a password. */
@ApplicationScoped
@Transactional
class Factors {

    /**
     * An account's second factors.
     *
     * @param codesLeft recovery codes that were not used yet
     */
    record Owned(boolean codeApp, List<Passkeys.Passkey> passkeys, int codesLeft) {

        boolean isEmpty() {
            return !codeApp && passkeys.isEmpty();
        }
    }

    private final CodeApps codeApps;
    private final Passkeys passkeys;
    private final RecoveryCodes recoveryCodes;

    Factors(CodeApps codeApps, Passkeys passkeys, RecoveryCodes recoveryCodes) {
        this.codeApps = codeApps;
        this.passkeys = passkeys;
        this.recoveryCodes = recoveryCodes;
    }

    Owned of(ModeratorId moderator) {
        return new Owned(codeApps.has(moderator), passkeys.of(moderator), recoveryCodes.left(moderator));
    }

    /** Whether the code is one of the app, or one on paper, and which; it is neither afterwards. */
    Optional<Proof> use(ModeratorId moderator, String code) {
        String digits = code.replaceAll("\\s", "");
        if (digits.matches("[0-9]{6}")) {
            return codeApps.use(moderator, digits) ? Optional.of(Proof.CODE) : Optional.empty();
        }
        return recoveryCodes.use(moderator, code) ? Optional.of(Proof.RECOVERY_CODE) : Optional.empty();
    }

    void removeAll(ModeratorId moderator) {
        codeApps.remove(moderator);
        passkeys.removeAll(moderator);
        recoveryCodes.drop(moderator);
    }
}
