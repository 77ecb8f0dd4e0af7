package dev.parley.packaged;

import static org.awaitility.Awaitility.await;

import dev.parley.ops.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of the operator's own, as the service sees it: another process, which comes and goes as it likes
 * on an address that stays the same.
 */
final class OwnServer implements AutoCloseable {

    private static final Duration SLOW_MACHINE = Duration.ofSeconds(60);

    private final String jdbcUrl;
    private final String username;
    private final String password;
    private final List<String> command;
    private final Path log;
    private Process process;

    private OwnServer(EmbeddedPostgres first, List<String> command, Path log, Process process) {
        this.jdbcUrl = first.jdbcUrl();
        this.username = first.username();
        this.password = first.password();
        this.command = command;
        this.log = log;
        this.process = process;
    }

    /** A server on a cluster in this folder, made by the launcher of the embedded one and then run without it. */
    static OwnServer start(Path folder) {
        EmbeddedPostgres first = EmbeddedPostgres.start(folder);
        List<String> command;
        try (first) {
            command = new ArrayList<>(namespace());
            command.addAll(commandOf(postmaster(folder)));
        }
        Path log = folder.resolve("own.log");
        OwnServer server = new OwnServer(first, command, log, launch(command, log));
        server.awaitUp();
        return server;
    }

    /** The process of the server on the cluster in a data folder. */
    static ProcessHandle postmaster(Path dataFolder) {
        try (Stream<String> lines = Files.lines(dataFolder.resolve("postgres/postmaster.pid"))) {
            long pid = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(pid).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl,
                "QUARKUS_DATASOURCE_USERNAME", username,
                "QUARKUS_DATASOURCE_PASSWORD", password,
                "PARLEY_EMBEDDED_DATABASE", "false");
    }

    String password() {
        return password;
    }

    Recount recount() {
        return new Recount(jdbcUrl, username, password);
    }

    /** Ends the connections of the service, in whatever they are at. */
    void terminateConnections() {
        recount()
                .query(
                        "select pg_terminate_backend(pid) from pg_stat_activity"
                                + " where pid <> pg_backend_pid() and usename = current_user and backend_type = 'client backend'");
    }

    void stop() {
        signal("INT", process.pid());
        process.onExit().orTimeout(SLOW_MACHINE.toSeconds(), TimeUnit.SECONDS).join();
    }

    void startAgain() {
        process = launch(command, log);
        awaitUp();
    }

    /** Every process of the server stops where it is; the system goes on taking connections for it. */
    void freeze() {
        signalAll("STOP");
    }

    void thaw() {
        signalAll("CONT");
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            thaw();
            stop();
        }
    }

    private void awaitUp() {
        await().atMost(SLOW_MACHINE).pollInterval(Duration.ofMillis(50)).until(this::isUp);
    }

    private boolean isUp() {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password)) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void signalAll(String signal) {
        List<ProcessHandle> all = new ArrayList<>(List.of(process.toHandle()));
        process.descendants().forEach(all::add);
        all.forEach(one -> signal(signal, one.pid()));
    }

    private static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> commandOf(ProcessHandle running) {
        List<String> command = new ArrayList<>(List.of(running.info().command().orElseThrow()));
        command.addAll(List.of(running.info().arguments().orElseThrow()));
        return command;
    }

    /** PostgreSQL does not run as root. */
    private static List<String> namespace() {
        boolean root = "root".equals(System.getProperty("user.name"));
        return root ? List.of("unshare", "--user", "--") : List.of();
    }

    private static Process launch(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
