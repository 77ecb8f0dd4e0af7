package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.CannotStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalDatabaseTest {

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres server;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void startServer() {
        server = EmbeddedPostgres.start(folder, Durability.NONE_FOR_TESTS);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void aServerThatIsThereIsLookedOverInSilence() {
        DatabaseFacts facts = database(server.jdbcUrl(), server.password()).await();
        assertThat(facts.version()).startsWith("18.");
        assertThat(facts.encoding()).isEqualTo("UTF8");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void switchedOffSafetyIsSeen() {
        assertThat(database(server.jdbcUrl(), server.password()).await().unsafeSettings())
                .containsExactly("fsync", "synchronous_commit", "full_page_writes");
    }

    @Test
    void aWrongPasswordIsNotWaitedFor() {
        assertThatThrownBy(() -> database(server.jdbcUrl(), "guessed").await())
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching("the database at 127\\.0\\.0\\.1:\\d+/parley does not let us in: .*");
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aMissingDatabaseIsNotWaitedFor() {
        String elsewhere = server.jdbcUrl().replace("/parley", "/elsewhere");
        assertThatThrownBy(() -> database(elsewhere, server.password()).await())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("database \"elsewhere\" does not exist");
    }

    @Test
    void aServerThatIsAwayIsAnnouncedOnceAndGivenUpInTime() {
        assertThatThrownBy(() -> database("jdbc:postgresql://127.0.0.1:1/parley", "secret")
                        .await())
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("the database at 127.0.0.1:1/parley did not answer within 2 s: ");
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("Waiting for the database at 127.0.0.1:1/parley …");
    }

    private ExternalDatabase database(String url, String password) {
        return new ExternalDatabase(
                new DatabaseAddress(url, server.username(), password),
                Duration.ofSeconds(2),
                new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
