package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Waits for the operator's own PostgreSQL server, which may be starting at the same time, and looks it over. */
final class ExternalDatabase {

    /** Wrong name or password, no such role, no such database, no right to connect: no waiting helps. */
    private static final Set<String> FINAL_STATES = Set.of("28000", "28P01", "3D000", "42501");

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DatabaseAddress address;
    private final Duration patience;
    private final PrintStream console;

    ExternalDatabase(DatabaseAddress address, Duration patience, PrintStream console) {
        this.address = address;
        this.patience = patience;
        this.console = console;
    }

    /** The facts about the server as soon as it lets us in. */
    DatabaseFacts await() {
        long deadline = System.nanoTime() + patience.toNanos();
        for (boolean first = true; ; first = false) {
            try (Connection connection = address.connect()) {
                DatabaseFacts facts = DatabaseFacts.read(connection);
                facts.requireUsable(address);
                return facts;
            } catch (SQLException e) {
                giveUpIfFinal(e, deadline);
                announce(first);
                pause();
            }
        }
    }

    private void giveUpIfFinal(SQLException e, long deadline) {
        boolean late = System.nanoTime() + PAUSE.toNanos() >= deadline;
        if (late) {
            throw new CannotStart(
                    "the database at " + address + " did not answer within " + patience.toSeconds() + " s: "
                            + reason(e),
                    e);
        }
        if (e.getSQLState() != null && FINAL_STATES.contains(e.getSQLState())) {
            throw new CannotStart("the database at " + address + " does not let us in: " + reason(e), e);
        }
    }

    private void announce(boolean first) {
        if (first) {
            console.println("Waiting for the database at " + address + " …");
        }
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }
}
