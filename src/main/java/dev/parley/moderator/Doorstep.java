package dev.parley.moderator;

import dev.parley.platform.DatabaseOutage;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/** What is known of whoever comes to the sign-in. While the database is away, nothing is: the page is shown anyway. */
@ApplicationScoped
class Doorstep {

    private final Passes passes;
    private final FirstAccount firstAccount;

    Doorstep(Passes passes, FirstAccount firstAccount) {
        this.passes = passes;
        this.firstAccount = firstAccount;
    }

    /** Whether they are in already, with all that is asked for at the door. */
    boolean isSignedIn(HttpServerRequest request) {
        return isKnown(() -> passes.shown(request).isPresent());
    }

    /** Whether there is no account at all, so that nobody can sign in. */
    boolean isNobodyThere() {
        return isKnown(firstAccount::isMissing);
    }

    private static boolean isKnown(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return false;
            }
            throw failure;
        }
    }
}
