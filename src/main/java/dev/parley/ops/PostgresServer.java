package dev.parley.ops;

import dev.parley.platform.Backoff;
import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The server on a cluster, on loopback only. While it is wanted it is there: when it dies, it is started again on the
 * same port, so that the connection pool heals by itself.
 */
final class PostgresServer implements AutoCloseable {

    static final String HOST = "127.0.0.1";

    private static final Logger LOG = Logger.getLogger(PostgresServer.class);
    private static final int ATTEMPTS = 5;
    private static final Duration POLL = Duration.ofMillis(20);
    /** Long, because a server that recovers after a crash may have much to replay; one that fails ends by itself. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(5);

    private static final Duration STABLE_AFTER = Duration.ofMinutes(1);

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final ServerLog log;
    private final Durability durability;
    private final Backoff backoff = new Backoff();
    private int port;
    private boolean wanted = true;
    private @Nullable SupervisedProcess process;
    private @Nullable Thread keeper;

    PostgresServer(PostgresBinaries binaries, Path cluster, ServerLog log, Durability durability) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.durability = durability;
    }

    int port() {
        return port;
    }

    /** Starts the server on a free port; it is ready for connections when this returns. */
    void start() {
        log.rotate();
        firstStart();
        backoff.reset();
        keeper = Thread.ofPlatform().daemon().name("postgres-keeper").start(this::keepAlive);
    }

    @Override
    public void close() {
        SupervisedProcess last = unwanted();
        if (keeper != null) {
            keeper.interrupt();
        }
        if (last != null) {
            last.stop();
        }
        LeftoverServer.clear(cluster);
    }

    private void firstStart() {
        CannotStart failure = new CannotStart("interrupted");
        for (int attempt = 0; attempt < ATTEMPTS && pauseBefore(attempt); attempt++) {
            try {
                port = freePort();
                startOnce();
                return;
            } catch (CannotStart e) {
                failure = e;
            }
        }
        throw failure;
    }

    /** Another attempt is due where the port was taken meanwhile, or where children of a killed server linger. */
    private boolean pauseBefore(int attempt) {
        try {
            if (attempt > 0) {
                backoff.pause();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void startOnce() {
        LeftoverServer.clear(cluster);
        SupervisedProcess started = launch();
        if (started != null && !ready(started)) {
            started.stop();
            throw new CannotStart("the embedded PostgreSQL does not start: " + log.lastFailure());
        }
    }

    private synchronized @Nullable SupervisedProcess launch() {
        process = wanted ? SupervisedProcess.start(OrdinaryUser.command(command()), log.file()) : null;
        return process;
    }

    private synchronized @Nullable SupervisedProcess unwanted() {
        wanted = false;
        return process;
    }

    private synchronized boolean wanted() {
        return wanted;
    }

    private boolean ready(SupervisedProcess server) {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (server.isAlive() && System.nanoTime() < deadline) {
            if (PostmasterPid.read(cluster).filter(file -> file.readyOn(port)).isPresent()) {
                return true;
            }
            try {
                Thread.sleep(POLL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private void keepAlive() {
        try {
            while (wanted()) {
                long since = System.nanoTime();
                SupervisedProcess running = current();
                int exit = running.waitFor();
                if (System.nanoTime() - since > STABLE_AFTER.toNanos()) {
                    backoff.reset();
                }
                if (wanted()) {
                    running.endPipe();
                    startAgain(exit);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized SupervisedProcess current() {
        return Objects.requireNonNull(process);
    }

    private void startAgain(int exit) throws InterruptedException {
        Duration pause = backoff.next();
        LOG.errorf(
                "The embedded PostgreSQL has stopped (exit code %d) and is started again on port %d in %d ms",
                exit, port, pause.toMillis());
        Thread.sleep(pause);
        try {
            startOnce();
            LOG.infof("The embedded PostgreSQL is back on port %d", port);
        } catch (CannotStart e) {
            // The next round of the loop finds the process dead, waits longer, and tries again; unless we are closing.
            if (wanted()) {
                LOG.error(e.getMessage());
            }
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                binaries.postgres(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=" + HOST,
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "log_timezone=UTC",
                "-c",
                "log_checkpoints=off"));
        command.addAll(durability.serverOptions());
        return command;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new CannotStart("no free port for the embedded PostgreSQL: " + e.getMessage(), e);
        }
    }
}
