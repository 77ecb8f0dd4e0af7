package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    private static final Duration SLOW_MACHINE = Duration.ofMinutes(1);

    @TempDir
    Path temporary;

    @Test
    void theSecondStartFindsTheDataOfTheFirst() {
        try (var first = start()) {
            Rows.in(first).add("kept");
        }
        try (var second = start()) {
            assertThat(Rows.in(second).all()).containsExactly("kept");
        }
    }

    @Test
    void keepsWhatItAcknowledgedUnlessToldOtherwise() {
        try (var postgres = start()) {
            Rows rows = Rows.in(postgres);
            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    .allSatisfy(setting -> assertThat(rows.show(setting)).isEqualTo("on"));
        }
    }

    @Test
    void testsMayTradeSafetyForSpeed() {
        try (var postgres = EmbeddedPostgres.start(folder(), Durability.NONE_FOR_TESTS)) {
            assertThat(Rows.in(postgres).show("fsync")).isEqualTo("off");
        }
    }

    @Test
    void speaksUtf8AndSortsTheSameEverywhere() {
        try (var postgres = start()) {
            Rows rows = Rows.in(postgres);
            assertThat(rows.show("server_encoding")).isEqualTo("UTF8");
            assertThat(rows.query("select datlocale from pg_database where datname = 'parley'"))
                    .containsExactly("C.UTF-8");
        }
    }

    @Test
    void listensOnLoopbackAloneAndWantsThePassword() {
        try (var postgres = start()) {
            assertThat(Rows.in(postgres).show("listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> new Rows(postgres.jdbcUrl(), postgres.username(), "guessed").show("fsync"))
                    .hasRootCauseMessage("FATAL: password authentication failed for user \"parley\"");
        }
    }

    @Test
    void theServiceIsNoSuperuser() {
        try (var postgres = start()) {
            assertThat(Rows.in(postgres).show("is_superuser")).isEqualTo("off");
        }
    }

    @Test
    void onlyTheOwnerReadsFolderAndPassword() throws IOException {
        start().close();
        assertThat(permissions(folder())).isEqualTo("rwx------");
        assertThat(permissions(folder().resolve("postgres.password"))).isEqualTo("rw-------");
    }

    @Test
    void aServerThatDiesComesBackOnTheSamePortWithItsData() {
        try (var postgres = start()) {
            Rows.in(postgres).add("kept");
            int port = postgres.port();
            ProcessHandle killed = server();
            killed.destroyForcibly();
            await().atMost(SLOW_MACHINE).until(() -> !killed.isAlive());
            await().atMost(SLOW_MACHINE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(Rows.in(postgres).all()).containsExactly("kept"));
            assertThat(postgres.port()).isEqualTo(port);
        }
    }

    @Test
    void aServerThatDiesAgainAndAgainComesBackEachTime() {
        try (var postgres = start()) {
            Rows.in(postgres).add("kept");
            for (int death = 0; death < 3; death++) {
                ProcessHandle killed = server();
                killed.destroyForcibly();
                await().atMost(SLOW_MACHINE).until(() -> !killed.isAlive());
                await().atMost(SLOW_MACHINE)
                        .ignoreExceptions()
                        .until(() -> Rows.in(postgres).all().size() == 1);
            }
        }
    }

    @Test
    void aSupervisorThatDiesTakesNothingWithIt() {
        try (var postgres = start()) {
            Rows.in(postgres).add("kept");
            ProcessHandle before = server();
            before.parent().orElseThrow().destroyForcibly();
            await().atMost(SLOW_MACHINE).until(() -> !before.isAlive());
            await().atMost(SLOW_MACHINE)
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(Rows.in(postgres).all()).containsExactly("kept"));
        }
    }

    @Test
    void noServerIsLeftAfterAClose() {
        ProcessHandle server;
        try (var postgres = start()) {
            server = server();
            assertThat(postgres.port()).isPositive();
        }
        assertThat(server.isAlive()).isFalse();
        assertThat(folder().resolve("postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void afterACrashAStaleFileMayNameAnInnocentProcess() throws IOException {
        try (var first = start()) {
            Rows.in(first).add("kept");
        }
        long innocent = ProcessHandle.current().pid();
        Files.writeString(
                folder().resolve("postgres/postmaster.pid"),
                innocent + "\n" + folder().resolve("postgres") + "\n1\n5432\n\n127.0.0.1\n\nready\n");
        try (var second = start()) {
            assertThat(Rows.in(second).all()).containsExactly("kept");
        }
    }

    @Test
    void aFirstStartThatWasCutOffBeginsAnew() throws IOException {
        Path halfDone = folder().resolve("postgres.init");
        Files.createDirectories(halfDone);
        Files.writeString(halfDone.resolve("PG_VERSION"), "18\n");
        try (var postgres = start()) {
            assertThat(Rows.in(postgres).show("fsync")).isEqualTo("on");
        }
        assertThat(halfDone).doesNotExist();
    }

    @Test
    void oneFolderServesOneProcessAtATime() {
        try (var first = start()) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageMatching("the data folder .* is in use by another process \\(pid \\d+\\)\\. Stop that"
                            + " one, or set PARLEY_DATA_DIR to another folder\\.");
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        // Beneath a file, because permissions do not bind root, as whom this may run.
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("the data folder " + file.resolve("data") + " cannot be written");
    }

    @Test
    void dataOfAnotherMajorIsLeftAlone() throws IOException {
        Path cluster = Files.createDirectories(folder().resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching(".*written by PostgreSQL 99, and this Parley carries PostgreSQL 18\\..*");
    }

    @Test
    void aFolderWithOtherFilesIsLeftAlone() throws IOException {
        Path cluster = Files.createDirectories(folder().resolve("postgres"));
        Files.writeString(cluster.resolve("holiday.jpg"), "");
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("holds files that are no PostgreSQL cluster");
    }

    @Test
    void aLostPasswordIsAskedFor() throws IOException {
        start().close();
        Files.delete(folder().resolve("postgres.password"));
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("the password of the database is missing");
    }

    @Test
    void aFailedStartGivesTheFolderBack() throws IOException {
        Path cluster = Files.createDirectories(folder().resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class);
        Files.delete(cluster.resolve("PG_VERSION"));
        try (var postgres = start()) {
            assertThat(postgres.version()).startsWith("18.");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder());
    }

    private Path folder() {
        return temporary.resolve("data");
    }

    private ProcessHandle server() {
        return await().atMost(SLOW_MACHINE)
                .until(
                        () -> {
                            Path cluster = folder().toRealPath().resolve("postgres");
                            return PostmasterPid.read(cluster).flatMap(file -> file.server(cluster));
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
