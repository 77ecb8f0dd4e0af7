package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive from which a start begins: made by a rehearsal, used where it fits, and else not missed. */
class ArchiveIT {

    private static final int FIRST_JDK_WITH_ARCHIVES = 25;
    private static final Duration SLOW_MACHINE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private Path app;

    @BeforeEach
    void anApplicationOfOurOwn() throws IOException {
        app = folder.resolve("quarkus-app");
        Path built = Service.JAR.toAbsolutePath().resolveSibling("");
        try (Stream<Path> files = Files.walk(built)) {
            for (Path file : files.toList()) {
                String name = built.relativize(file).toString();
                if (!name.startsWith("app.aot") && !name.equals("parley.jar")) {
                    Files.copy(file, app.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Test
    void aRehearsalMakesAnArchiveThatFitsAndNoRehearsalLeavesAnythingElse() throws Exception {
        Rehearsed rehearsed = rehearse();

        if (Runtime.version().feature() < FIRST_JDK_WITH_ARCHIVES) {
            assertThat(rehearsed.status()).isEqualTo(1);
            assertThat(rehearsed.said()).startsWith("No archive for faster starts: ");
            assertThat(app.resolve("app.aot")).doesNotExist();
            return;
        }
        assertThat(rehearsed.said()).isEmpty();
        assertThat(rehearsed.status()).isZero();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        try (Stream<Path> files = Files.list(app)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("app.aot")))
                    .containsExactlyInAnyOrder("app.aot", "app.aot.lock");
        }
        // Ends the JVM where the archive does not fit.
        assertThatItServes(
                "-XX:AOTCache=" + app.resolve("app.aot"),
                "-XX:AOTMode=on",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-Xlog:aot*=off");

        Files.setLastModifiedTime(app.resolve("parley.jar"), FileTime.fromMillis(0));
        String log = assertThatItServes("-XX:AOTCache=" + app.resolve("app.aot"), "-Xlog:aot*=off");
        assertThat(log.lines()).noneMatch(line -> line.startsWith("["));
    }

    @Test
    void aRehearsalThatIsToldToStopLeavesNothing() throws Exception {
        Process rehearsal = rehearsal(folder.resolve("said"));
        Path work = folder.resolve("tmp");
        long end = System.nanoTime() + SLOW_MACHINE.toNanos();
        while (isEmpty(work) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        // Long enough for the service to be under way.
        Thread.sleep(500);
        List<ProcessHandle> family = rehearsal.descendants().toList();
        rehearsal.destroy();

        assertThat(rehearsal.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(family).noneMatch(ProcessHandle::isAlive);
        assertThat(work).isEmptyDirectory();
        assertThat(app.resolve("app.aot")).doesNotExist();
        assertThat(app.resolve("app.aot.new")).doesNotExist();
    }

    private String assertThatItServes(String... options) throws IOException {
        try (Service service = Service.started(folder, Map.of(), app.resolve("parley.jar"), options)) {
            service.awaitReady(SLOW_MACHINE);
            assertThat(Http.get(service.url("/articles/" + Service.SLUG)).body())
                    .contains("The Square");
            return service.log();
        }
    }

    private Rehearsed rehearse() throws Exception {
        Path said = folder.resolve("said");
        Process rehearsal = rehearsal(said);
        assertThat(rehearsal.waitFor(SLOW_MACHINE.toSeconds(), TimeUnit.SECONDS))
                .isTrue();
        return new Rehearsed(rehearsal.exitValue(), Files.readString(said));
    }

    private Process rehearsal(Path said) throws IOException {
        Path jar;
        try (Stream<Path> jars = Files.list(app.resolve("app"))) {
            jar = jars.findFirst().orElseThrow();
        }
        List<String> command = new ArrayList<>(List.of(
                Service.java(),
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp",
                jar.toString(),
                "dev.parley.ops.Rehearsal",
                app.toString()));
        command.addAll(Service.JAVA_OPTIONS);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        // Neither may reach an operator's database through it.
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/nowhere");
        builder.environment().put("PARLEY_EMBEDDED_DATABASE", "false");
        return builder.start();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().isEmpty();
        }
    }

    private record Rehearsed(int status, String said) {}
}
