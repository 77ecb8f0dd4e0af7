package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Clears the way for a new server on a cluster: stops the one that still runs there (its supervisor was killed with
 * the service), and removes the file of one that has gone without tidying up.
 */
final class LeftoverServer {

    private static final Duration FAST = Duration.ofSeconds(10);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);

    private LeftoverServer() {}

    static void clear(Path cluster) {
        PostmasterPid.read(cluster).flatMap(left -> left.server(cluster)).ifPresent(LeftoverServer::stop);
        try {
            Files.deleteIfExists(PostmasterPid.file(cluster));
        } catch (IOException e) {
            throw new CannotStart("a stale file could not be removed: " + e.getMessage(), e);
        }
    }

    private static void stop(ProcessHandle server) {
        if (!stopped(server, "INT", FAST) && !stopped(server, "QUIT", IMMEDIATE)) {
            throw new CannotStart("a PostgreSQL server of an earlier run (pid " + server.pid() + ") does not stop");
        }
    }

    /** By signal, since Java can only ask with TERM, upon which PostgreSQL waits for its clients to leave. */
    private static boolean stopped(ProcessHandle server, String signal, Duration limit) {
        try {
            Command.output("kill", "-" + signal, Long.toString(server.pid()));
        } catch (CannotStart mayHaveGoneAlready) {
            // Whether it has is what counts, and is asked next.
        }
        try {
            server.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !server.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !server.isAlive();
        }
    }
}
