package dev.parley.ops;

import java.util.List;

/** How hard the embedded PostgreSQL tries to keep what it has acknowledged. */
public enum Durability {
    /** Every acknowledged reply survives a crash of the machine. */
    FULL("on"),
    /** Faster, and lost with the machine: for databases that live as long as a test run. */
    NONE_FOR_TESTS("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    /** As options of the server's command line, because these win over anything set inside the database. */
    List<String> serverOptions() {
        return List.of("-c", "fsync=" + value, "-c", "synchronous_commit=" + value, "-c", "full_page_writes=" + value);
    }

    List<String> initdbOptions() {
        return this == FULL ? List.of() : List.of("--no-sync");
    }
}
