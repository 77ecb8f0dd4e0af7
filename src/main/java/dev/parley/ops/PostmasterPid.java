package dev.parley.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a running server says about itself in the file {@code postmaster.pid}: one fact a line, the process on the
 * first, the port on the fourth, on the eighth whether it takes connections.
 */
record PostmasterPid(long process, String port, String status) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<PostmasterPid> read(Path cluster) {
        try {
            return parse(Files.readAllLines(file(cluster)));
        } catch (IOException noneOrNotYet) {
            return Optional.empty();
        }
    }

    /** The server writes the file line by line as it starts, so any part of it may be missing. */
    static Optional<PostmasterPid> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().strip().matches("-?\\d{1,10}")) {
            return Optional.empty();
        }
        // A negative number stands for a server in single-user mode.
        long process = Math.abs(Long.parseLong(lines.getFirst().strip()));
        return Optional.of(new PostmasterPid(process, line(lines, PORT_LINE), line(lines, STATUS_LINE)));
    }

    boolean readyOn(int expectedPort) {
        return status.equals("ready") && port.equals(Integer.toString(expectedPort));
    }

    /**
     * The process, if it lives and is a server of just this cluster. After a crash the number may by now belong to
     * anybody else.
     */
    Optional<ProcessHandle> server(Path cluster) {
        return ProcessHandle.of(process).filter(candidate -> serves(candidate.info(), cluster));
    }

    private static boolean serves(ProcessHandle.Info info, Path cluster) {
        boolean isPostgres = info.command()
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        return isPostgres
                && Arrays.asList(info.arguments().orElse(new String[0])).contains(cluster.toString());
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
