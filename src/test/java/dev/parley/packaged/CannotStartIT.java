package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the service cannot start it says why in one line that its operator can act on, and exits with 1. */
class CannotStartIT {

    private static final String SAYS = "Parley cannot start: ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_HTTP_PORT, 0.0.0.0",
        "QUARKUS_MANAGEMENT_PORT, 127.0.0.1",
    })
    void aPortInUseIsNamedWithItsVariable(String variable, String host) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(reason(Map.of(variable, port))).contains("port " + port + " is in use", variable);
        }
    }

    @Test
    void aDataFolderBelowAFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(reason(Map.of("PARLEY_DATA_DIR", file.resolve("data").toString())))
                .contains("the data folder " + file, "PARLEY_DATA_DIR");
    }

    @Test
    void dataOfAnotherPostgresAreLeftAlone() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("data/postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
        assertThat(reason(Map.of())).contains("was written by PostgreSQL 99");
        assertThat(cluster.resolve("PG_VERSION")).hasContent("99");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword() {
        String url = "jdbc:postgresql://127.0.0.1:" + Service.freePort() + "/parley";
        assertThat(reason(Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", url,
                        "QUARKUS_DATASOURCE_USERNAME", "parley",
                        "QUARKUS_DATASOURCE_PASSWORD", "hunter2hunter2",
                        "PARLEY_DATABASE_WAIT", "2s")))
                .contains("did not answer within 2 s")
                .doesNotContain("hunter2");
    }

    @Test
    void withoutAnyDatabaseItSaysWhatToSet() {
        assertThat(reason(Map.of("PARLEY_EMBEDDED_DATABASE", "false")))
                .contains("QUARKUS_DATASOURCE_JDBC_URL", "PARLEY_EMBEDDED_DATABASE=true");
    }

    @ParameterizedTest
    @CsvSource({
        "PARLEY_BASE_URL, comments.example.org",
        "PARLEY_BASE_URL, mailto:somebody@example.org",
        "PARLEY_BASE_URL, https://exa mple.org",
        "PARLEY_TRUSTED_PROXIES, the-proxy",
        "PARLEY_ADMIN_EMAIL, nobody",
        "PARLEY_ADMIN_PASSWORD, a-good-one-without-an-address",
        "PARLEY_SECRET, too-short",
        "PARLEY_SECRET, change-me-change-me-change-me-change-me",
        "PARLEY_MODERATION, bogus",
    })
    void aSettingThatMakesNoSenseIsNamed(String variable, String value) {
        String reason = reason(Map.of(variable, value));
        assertThat(reason).contains(variable);
        if (value.equals("bogus")) {
            assertThat(reason).contains("pre", "screened", "post");
        }
    }

    @Test
    void anExamplePasswordIsNotTakenNorRepeated() {
        assertThat(reason(
                        Map.of("PARLEY_ADMIN_EMAIL", "owner@example.org", "PARLEY_ADMIN_PASSWORD", "changeme-Now-12")))
                .contains("PARLEY_ADMIN_PASSWORD", "set-up link")
                .doesNotContain("changeme");
    }

    /** The one line; all else that it said holds no stack trace. */
    private String reason(Map<String, String> environment) {
        try (Service service = Service.started(folder, environment)) {
            assertThat(service.exitCode()).as(service.log()).isEqualTo(1);
            assertThat(service.log()).doesNotContain("\tat ", "Caused by:", "Exception");
            assertThat(service.log().lines().filter(line -> line.startsWith(SAYS)))
                    .hasSize(1);
            return service.log()
                    .lines()
                    .filter(line -> line.startsWith(SAYS))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
