package dev.parley.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jboss.logging.Logger;

/** The file that the embedded PostgreSQL logs to. */
record ServerLog(Path file) {

    private static final Logger LOG = Logger.getLogger(ServerLog.class);
    private static final long LIMIT = 10L * 1024 * 1024;

    /** At a start only, because the server holds the file open. */
    void rotate() {
        try {
            if (Files.exists(file) && Files.size(file) > LIMIT) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            LOG.warnf("%s could not be rotated: %s", file, e.getMessage());
        }
    }

    /** Why the server ended, in its own words so far as it had any, and where to read more. */
    String lastFailure() {
        try {
            return Files.readAllLines(file).stream()
                            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                            .reduce("", (earlier, later) -> later)
                    + " (see " + file + ")";
        } catch (IOException e) {
            return "see " + file;
        }
    }
}
