package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is killed, with more or less of what it has started; the next start must not notice. */
class KilledJvmTest {

    private static final Duration SLOW_MACHINE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @Test
    void theServerGoesByItselfWhenItsJvmIsKilled() {
        try (var jvm = SecondJvm.holding(folder)) {
            jvm.readUntil("ready");
            ProcessHandle server = server();
            jvm.kill();
            await().atMost(SLOW_MACHINE).until(() -> !server.isAlive());
        }
        nextStartFindsTheRow();
    }

    @Test
    void theNextStartNeedNotWaitForTheServerToGo() {
        try (var jvm = SecondJvm.holding(folder)) {
            jvm.readUntil("ready");
            jvm.kill();
        }
        nextStartFindsTheRow();
    }

    @Test
    void aServerWithoutJvmAndSupervisorIsStoppedByTheNextStart() {
        try (var jvm = SecondJvm.holding(folder)) {
            jvm.readUntil("ready");
            ProcessHandle server = server();
            shells(jvm).forEach(ProcessHandle::destroyForcibly);
            jvm.kill();
            assertThat(server.isAlive()).isTrue();
            nextStartFindsTheRow();
            assertThat(server.isAlive()).isFalse();
        }
    }

    @Test
    void theDataSurviveTheKillingOfEverything() {
        try (var jvm = SecondJvm.holding(folder)) {
            jvm.readUntil("ready");
            List<ProcessHandle> all = jvm.descendants();
            jvm.kill();
            all.forEach(ProcessHandle::destroyForcibly);
        }
        nextStartFindsTheRow();
    }

    @Test
    void aSecondJvmOnTheSameFolderSaysWhoHoldsIt() {
        try (var first = SecondJvm.holding(folder);
                var second = twoOnOneFolder(first)) {
            assertThat(second.readUntil("Parley cannot start: "))
                    .contains("is in use by another process (pid ")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void anOrderlyCloseLeavesNoServer() {
        try (var jvm = SecondJvm.holding(folder)) {
            jvm.readUntil("ready");
            ProcessHandle server = server();
            jvm.closeInput();
            assertThat(server.isAlive()).isFalse();
        }
    }

    private SecondJvm twoOnOneFolder(SecondJvm first) {
        first.readUntil("ready");
        return SecondJvm.holding(folder);
    }

    private void nextStartFindsTheRow() {
        try (var next = EmbeddedPostgres.start(folder)) {
            assertThat(Rows.in(next).all()).containsExactly("written by the other JVM");
        }
    }

    private ProcessHandle server() {
        Path cluster = folder.resolve("postgres");
        return PostmasterPid.read(cluster).flatMap(file -> file.server(cluster)).orElseThrow();
    }

    private static List<ProcessHandle> shells(SecondJvm jvm) {
        return jvm.descendants().stream()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch("parley-postgres"::equals))
                .toList();
    }
}
