package dev.parley.ops;

import com.sun.security.auth.module.UnixSystem;
import dev.parley.platform.CannotStart;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root, rightly. Where the service does, the server gets a user namespace in which it is
 * nobody: it still owns its files and has lost every right over the rest.
 */
final class OrdinaryUser {

    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--");

    private OrdinaryUser() {}

    /** The command, or the command inside a user namespace where we are root. */
    static List<String> command(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        requireNamespace();
        List<String> inNamespace = new ArrayList<>(NAMESPACE);
        inNamespace.addAll(command);
        return inNamespace;
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static void requireNamespace() {
        try {
            Command.output("unshare", "--user", "--", "true");
        } catch (CannotStart e) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and this system does not allow the way round it ("
                            + e.getMessage()
                            + "). Run Parley as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL"
                            + " server of yours.",
                    e);
        }
    }
}
