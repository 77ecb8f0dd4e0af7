package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends the start before Quarkus has any part in it: one line for the operator, exit code 1. */
class MainTest {

    private static final String NOWHERE = "jdbc:postgresql://127.0.0.1:1/parley?password=secret";

    @TempDir
    Path folder;

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
        try (var taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatStartFailsWith(
                    Map.of("QUARKUS_HTTP_PORT", port),
                    "port " + port + " is in use by another process. Stop that one, or set QUARKUS_HTTP_PORT to"
                            + " another port.");
        }
    }

    @Test
    void theManagementPortAsWell() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatStartFailsWith(
                    Map.of("QUARKUS_MANAGEMENT_PORT", port),
                    "port " + port + " is in use by another process. Stop that one, or set QUARKUS_MANAGEMENT_PORT"
                            + " to another port.");
        }
    }

    @Test
    void withoutAnyDatabaseItSaysWhatToSet() {
        assertThatStartFailsWith(
                Map.of("PARLEY_EMBEDDED_DATABASE", "false"),
                "there is no database: set QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD, or allow the"
                        + " embedded PostgreSQL with PARLEY_EMBEDDED_DATABASE=true");
    }

    @Test
    void aDatabaseThatDoesNotComeIsGivenUpWithoutTellingThePassword() {
        try (var jvm = main(Map.of("QUARKUS_DATASOURCE_JDBC_URL", NOWHERE, "PARLEY_DATABASE_WAIT", "1S"))) {
            assertThat(jvm.readToEnd())
                    .contains("Waiting for the database at 127.0.0.1:1/parley …")
                    .contains("Parley cannot start: the database at 127.0.0.1:1/parley did not answer within 1 s: ")
                    .doesNotContain("secret");
            assertThat(jvm.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aFolderInUseIsNamed() {
        try (var holder = DataDirectory.open(folder)) {
            assertThatStartFailsWith(
                    Map.of(),
                    "the data folder " + holder.root() + " is in use by another process (pid "
                            + ProcessHandle.current().pid()
                            + "). Stop that one, or set PARLEY_DATA_DIR to another folder.");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        try (var jvm = main(Map.of("PARLEY_DATA_DIR", file.resolve("data").toString()))) {
            assertThat(jvm.readToEnd()).contains("Parley cannot start: the data folder " + file);
            assertThat(jvm.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aSettingThatMakesNoSenseIsNamed() {
        try (var jvm = main(Map.of("PARLEY_DATABASE_WAIT", "soon", "QUARKUS_DATASOURCE_JDBC_URL", NOWHERE))) {
            assertThat(jvm.readToEnd())
                    .contains("Parley cannot start: the setting parley.database-wait cannot be read");
            assertThat(jvm.exitCode()).isEqualTo(1);
        }
    }

    private void assertThatStartFailsWith(Map<String, String> environment, String line) {
        try (var jvm = main(environment)) {
            assertThat(jvm.readToEnd()
                            .lines()
                            .filter(said -> !said.startsWith("WARNING:"))
                            .toList())
                    .containsExactly("Parley cannot start: " + line);
            assertThat(jvm.exitCode()).isEqualTo(1);
        }
    }

    /** On ports from the system and in a folder of this test, unless told otherwise. */
    private SecondJvm main(Map<String, String> changes) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_MANAGEMENT_PORT", "0",
                "QUARKUS_DATASOURCE_JDBC_URL", "",
                "PARLEY_DATA_DIR", folder.toString()));
        environment.putAll(changes);
        return SecondJvm.running(Main.class, environment);
    }
}
