package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server under a shell that holds the end of a pipe from this JVM. When the pipe ends, because it was closed or
 * because the JVM is gone in whatever way, the shell asks the server for a fast shutdown. So the server always outlives
 * the last connection of the JVM, and never the JVM itself, without a shutdown hook that a kill would skip.
 */
final class SupervisedProcess {

    /**
     * The shell ignores what a terminal or a service manager sends to all processes: only the JVM decides when the
     * database goes. A second shell reads the pipe, so that the first can wait for the server and exit as it does.
     */
    private static final String SUPERVISOR = """
            trap '' INT TERM HUP
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (
              while read -r line <&3; do :; done
              kill -INT "$server"
              seconds=0
              while [ "$seconds" -lt 10 ] && kill -0 "$server"; do
                sleep 1
                seconds=$((seconds + 1))
              done
              kill -QUIT "$server"
            ) >/dev/null 2>&1 &
            pipe=$!
            exec 3<&-
            wait "$server"
            status=$?
            kill -KILL "$pipe"
            exit "$status"
            """;

    private static final long STOP_SECONDS = 20;

    private final Process shell;

    private SupervisedProcess(Process shell) {
        this.shell = shell;
    }

    static SupervisedProcess start(List<String> server, Path log) {
        List<String> command = new ArrayList<>(ownSession());
        command.addAll(List.of("sh", "-c", SUPERVISOR, "parley-postgres"));
        command.addAll(server);
        try {
            return new SupervisedProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new CannotStart("the embedded PostgreSQL cannot be run: " + e.getMessage(), e);
        }
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** Blocks until the server has gone, and answers its exit code. */
    int waitFor() throws InterruptedException {
        return shell.waitFor();
    }

    /** A fast shutdown, to its end. */
    void stop() {
        endPipe();
        try {
            if (!shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                shell.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also when the shell is dead already: the one that reads the pipe may have survived it. */
    void endPipe() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Out of the reach of the terminal's Ctrl-C, which would take the database away before the service has closed. */
    private static List<String> ownSession() {
        return SETSID ? List.of("setsid") : List.of();
    }

    private static final boolean SETSID = onPath("setsid");

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(":", -1)).stream()
                .anyMatch(folder -> Path.of(folder, program).toFile().canExecute());
    }
}
