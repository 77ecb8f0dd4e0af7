package dev.parley.ops;

import java.nio.file.Path;

/** What the operator wants to know once the service is up, in one block. */
record StartReport(String version, String address, String management, String database, Path dataFolder) {

    String text() {
        return """

               Parley %s is ready.
                 Site       %s
                 Health     %s/q/health
                 Metrics    %s/q/metrics
                 Database   %s
                 Data       %s
               """.formatted(
                        version,
                        address,
                        management,
                        management,
                        database,
                        dataFolder.toAbsolutePath().normalize());
    }
}
