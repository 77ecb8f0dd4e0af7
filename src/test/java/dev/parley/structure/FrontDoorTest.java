package dev.parley.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script that everything starts with, on machines that are not this one: a copy of it stands in a project of its own,
 * finds the JDKs and Mavens we put there, and looks for the folders of the system below ours.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a POSIX script")
class FrontDoorTest {

    /** What a system brings along; java and mvn are left out, although they stand in the same folder. */
    private static final List<String> SYSTEM_TOOLS = List.of(
            "sh",
            "awk",
            "cat",
            "chmod",
            "cksum",
            "date",
            "dirname",
            "find",
            "grep",
            "head",
            "ls",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "sort",
            "tail");

    private static final Pattern SYSTEM_FOLDER = Pattern.compile("(?<= )/(?=(usr|opt|Library)/[^ ]*\\*)");

    @TempDir
    Path machine;

    private Path project;
    private Path bin;
    private Path systemJdks;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void anEmptyMachineWithACheckout() throws IOException {
        project = Files.createDirectories(machine.resolve("the checkout"));
        bin = Files.createDirectories(machine.resolve("bin"));
        systemJdks = Files.createDirectories(machine.resolve("usr/lib/jvm"));
        String script = Files.readString(Path.of("parley"), UTF_8);
        String moved = SYSTEM_FOLDER.matcher(script).replaceAll(machine + "/");
        assertThat(moved)
                .as("the folders of the system are found in the script")
                .isNotEqualTo(script);
        executable(project.resolve("parley"), moved);
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        for (String tool : SYSTEM_TOOLS) {
            executable(bin.resolve(tool), "#!/bin/sh\nexec '%s' \"$@\"\n".formatted(onPath(tool)));
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", Files.createDirectories(machine.resolve("home")).toString());
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        Answer answer = parley("help");

        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("run", "build", "test", "dev", "bench", "doctor", "help");
    }

    @Test
    void withoutACommandItShowsTheHelp() throws Exception {
        assertThat(parley()).isEqualTo(parley("help"));
    }

    @Test
    void anUnknownCommandIsRefusedWithTheHelp() throws Exception {
        Answer answer = parley("rnu");

        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("'rnu'").contains("./parley run");
    }

    @Test
    void aNewerJdkBesideAnOldDefaultIsFound() throws Exception {
        Path old = jdk("java-17", "17.0.15");
        Files.createSymbolicLink(bin.resolve("java"), old.resolve("bin/java"));
        jdk("java-1.8", "1.8.0_292");
        jdk("jdk-21", "21.0.7");
        Path newest = jdk("jdk-25", "25.0.1");
        runtimeOnly("jre-26", "26");
        maven("3.9.9");

        Answer answer = parley("doctor");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains("25.0.1 in " + newest + "\n");
    }

    @Test
    void theJdkOfJavaHomeIsPreferredWhenItIsNewEnough() throws Exception {
        jdk("jdk-25", "25.0.1");
        Path chosen = jdk("jdk-21", "21.0.7");
        environment.put("JAVA_HOME", chosen.toString());
        maven("3.9.9");

        assertThat(parley("doctor").out()).contains("21.0.7 in " + chosen + "\n");
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
        Path newer = jdk("jdk-21", "21.0.7");
        maven("3.9.9");

        assertThat(parley("doctor").out()).contains("21.0.7 in " + newer + "\n");
    }

    @Test
    void aJdkOfTheUsersOwnIsFoundAndAskedWhenItDoesNotSay() throws Exception {
        Path home = machine.resolve("home/.sdkman/candidates/java/24-open");
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"24\" 2025-03-18' >&2\n");
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        maven("3.9.9");

        assertThat(parley("doctor").out()).contains("24 in " + home + "\n");
    }

    @Test
    void withoutAJdkOneLineSaysWhatToInstall() throws Exception {
        environment.put("JAVA_HOME", jdk("jdk-17", "17.0.15").toString());
        maven("3.9.9");

        Answer answer = parley("run");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err().lines())
                .singleElement()
                .asString()
                .contains("JDK 21 or newer", "JAVA_HOME is 17", "Install");
    }

    @Test
    void withoutAMavenOneLineSaysWhatToInstall() throws Exception {
        jdk("jdk-25", "25.0.1");

        Answer answer = parley("build");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err().lines()).singleElement().asString().contains("Maven 3.9 or newer", "Install");
    }

    @Test
    void anOldMavenFetchesANewerOneOnceAndThatOneBuilds() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.8.7");
        Path cached = machine.resolve("home/.cache/parley/apache-maven-3.9.11/bin/mvn");

        assertThat(parley("doctor").out())
                .contains("3.9.11, to be fetched into")
                .contains("by 3.8.7");
        assertThat(cached).doesNotExist();

        Answer build = parley("build");

        assertThat(build.status()).as(build.err()).isZero();
        assertThat(calls("3.8.7"))
                .singleElement()
                .asString()
                .contains(
                        "maven-dependency-plugin:3.8.1:unpack",
                        "-Dartifact=org.apache.maven:apache-maven:3.9.11:zip:bin");
        assertThat(calls("3.9.11")).singleElement().asString().contains("quarkus:build");
        assertThat(cached).isExecutable();
        assertThat(cached.getParent().getParent().getParent()).isDirectoryNotContaining("glob:**/.fetching*");

        Files.writeString(project.resolve("pom.xml"), "<project><!-- changed --></project>");
        assertThat(parley("build").status()).isZero();
        assertThat(calls("3.8.7")).hasSize(1);
        assertThat(calls("3.9.11")).hasSize(2);
    }

    @Test
    void itBuildsOnlyWhatHasChanged() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        Path template = Files.writeString(project.resolve("src/main/page.html"), "one");

        parley("build");
        parley("build");
        assertThat(calls("3.9.9")).hasSize(1);

        Files.writeString(template, "two");
        parley("build");
        assertThat(calls("3.9.9")).as("a changed template").hasSize(2);

        Files.delete(template);
        parley("build");
        assertThat(calls("3.9.9")).as("a template that is gone").hasSize(3);
    }

    @Test
    void aFailedBuildShowsItsEndAndIsNotTakenForABuild() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        parley("build");
        Files.writeString(project.resolve("pom.xml"), "<broken>");

        Answer failed = parley("run");

        assertThat(failed.status()).isEqualTo(1);
        assertThat(failed.err()).contains("[ERROR] broken pom").contains("target/parley-build.log");
        assertThat(project.resolve("target/quarkus-app/quarkus-run.jar")).exists();
        assertThat(parley("doctor").out()).contains("Build  needed");
        assertThat(project.resolve(".parley-build.lock")).doesNotExist();
    }

    @Test
    void aLockThatADeadBuildLeftIsTakenOver() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        Path lock = Files.createDirectories(project.resolve(".parley-build.lock"));
        Process dead = new ProcessBuilder(bin.resolve("sh").toString(), "-c", ":").start();
        dead.waitFor();
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");

        assertThat(parley("build").status()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void theTestCommandPassesItsArgumentsAndMavensStatusOn() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");

        assertThat(parley("test", "-Dtest=Some Test").status()).isZero();
        assertThat(calls("3.9.9")).singleElement().asString().contains("verify -Dtest=Some Test");

        Files.writeString(project.resolve("pom.xml"), "<broken>");
        assertThat(parley("test").status()).isEqualTo(7);
    }

    @Test
    void runStartsTheServiceWhereItIsCalledWithTheSeedsOfTheCheckout() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        Path seeds = Files.createDirectories(project.resolve("seeds"));

        Answer answer = parley("run", "-Dquarkus.http.port=0");

        Path here = machine.resolve("home").toRealPath();
        assertThat(answer.out())
                .contains("started in " + here + "\n")
                .contains("seeds " + seeds.toRealPath() + "\n")
                .contains("-Xmx512m")
                .contains("-Dquarkus.http.port=0 -jar " + project.toRealPath() + "/target/quarkus-app/quarkus-run.jar");

        Files.createDirectories(machine.resolve("home/seeds"));
        environment.put("PARLEY_JAVA_OPTS", "-Xmx1g");
        assertThat(parley("run").out())
                .contains("seeds unset\n")
                .contains("-Xmx1g")
                .doesNotContain("-Xmx512m");
    }

    @Test
    void theBuildMakesAnArchiveFromWhichTheServiceStarts() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");

        Answer build = parley("build");

        assertThat(build.status()).isZero();
        assertThat(build.err()).contains("rehearsed in ");
        assertThat(rehearsals()).singleElement().asString().contains("Xmx512m").doesNotContain("--beside");
        assertThat(parley("run").out())
                .contains("-XX:AOTCache=" + archive() + " -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 ")
                .contains("-jar " + built() + "/parley.jar");
        assertThat(parley("build").err()).doesNotContain("rehears");
        assertThat(calls("3.9.9")).as("the jar of the archive is no new build").hasSize(1);
    }

    @Test
    void theFirstRunStartsAtOnceAndAnArchiveIsMadeBesideIt() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");

        Answer first = parley("run");

        assertThat(first.out()).doesNotContain("AOT").contains("-jar " + built() + "/quarkus-run.jar");
        assertThat(first.err()).doesNotContain("rehears");
        awaitRehearsals(1);
        assertThat(rehearsals()).singleElement().asString().contains(" --beside=");
        assertThat(parley("run").out()).contains("-XX:AOTCache=" + archive() + " ");
        assertThat(rehearsals()).hasSize(1);
    }

    @Test
    void anArchiveForOtherOptionsOrAnotherJdkIsLeftAsideAndMadeAnew() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        parley("build");
        environment.put("PARLEY_JAVA_OPTS", "-Xmx1g -XX:+UseG1GC");

        assertThat(parley("run").out()).contains("-Xmx1g").doesNotContain("AOT");
        awaitRehearsals(2);
        assertThat(rehearsals().get(1)).contains("-Xmx1g");
        assertThat(parley("run").out()).contains("-XX:AOTCache");

        jdk("jdk-25", "25.0.2");
        assertThat(parley("run").out()).doesNotContain("AOT");
        awaitRehearsals(3);
        assertThat(parley("run").out()).contains("-XX:AOTCache");
        assertThat(rehearsals()).hasSize(3);
    }

    @Test
    void anArchiveThatCannotBeMadeIsTriedOnceAndMissedByNobody() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        Files.writeString(machine.resolve("rehearsal-ends-with"), "1");

        Answer build = parley("build");

        assertThat(build.status()).isZero();
        assertThat(build.err()).contains("ready: ").doesNotContain("rehearsed");
        Answer run = parley("run");
        assertThat(run.out()).doesNotContain("AOT").contains("quarkus-run.jar");
        assertThat(run.err()).isEmpty();
        assertThat(rehearsals()).hasSize(1);
    }

    @Test
    void aRehearsalThatWasInterruptedIsTriedAgain() throws Exception {
        jdk("jdk-25", "25.0.1");
        maven("3.9.9");
        Files.writeString(machine.resolve("rehearsal-ends-with"), "3");
        parley("build");
        assertThat(parley("doctor").out()).contains("Build  up to date");
        Files.delete(machine.resolve("rehearsal-ends-with"));

        assertThat(parley("run").out()).doesNotContain("AOT");
        awaitRehearsals(2);
        assertThat(parley("run").out()).contains("-XX:AOTCache");
    }

    @Test
    void anOlderJdkKnowsOfNoArchive() throws Exception {
        jdk("jdk-24", "24.0.2");
        maven("3.9.9");

        assertThat(parley("build").err()).doesNotContain("rehears");
        Answer run = parley("run");
        assertThat(run.out()).doesNotContain("AOT").doesNotContain("-Xlog").doesNotContain("CompactObjectHeaders");
        assertThat(run.err()).isEmpty();
        assertThat(rehearsals()).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------ the machine

    private Path built() throws IOException {
        return project.toRealPath().resolve("target/quarkus-app");
    }

    private Path archive() throws IOException {
        return built().resolve("app.aot");
    }

    /** Until what was started beside the service has noted what its archive is for. */
    private void awaitRehearsals(int number) {
        Path note = project.resolve("target/quarkus-app/app.aot.for");
        Path calls = machine.resolve("rehearsals");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> rehearsals().size() == number
                        && Files.exists(note)
                        && Files.getLastModifiedTime(note).compareTo(Files.getLastModifiedTime(calls)) >= 0);
    }

    private List<String> rehearsals() throws IOException {
        Path calls = machine.resolve("rehearsals");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = runtimeOnly(name, version);
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        return home;
    }

    private Path runtimeOnly(String name, String version) throws IOException {
        Path home = Files.createDirectories(systemJdks.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        executable(home.resolve("bin/java"), """
                #!/bin/sh
                case $* in
                    *dev.parley.ops.Rehearsal*)
                        if [ ! -f "%1$s/rehearsal-ends-with" ]; then
                            echo archive >"%1$s/the checkout/target/quarkus-app/app.aot"
                            echo jar >"%1$s/the checkout/target/quarkus-app/parley.jar"
                        fi
                        echo "$*" >>"%1$s/rehearsals"
                        exit "$(cat "%1$s/rehearsal-ends-with" 2>/dev/null || echo 0)" ;;
                esac
                echo "started in $(pwd -P)"
                echo "seeds ${PARLEY_SEEDS_DIR:-unset}"
                echo "$*"
                """.formatted(machine));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Some\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    /** A Maven that notes how it was called, and does the two things that are asked of it: build, and unpack another. */
    private void maven(String version) throws IOException {
        executable(bin.resolve("mvn"), mavenScript(version));
        executable(machine.resolve("next-mvn"), mavenScript("3.9.11"));
    }

    private String mavenScript(String version) {
        return """
                #!/bin/sh
                if [ "$1" = -version ]; then echo "Apache Maven %1$s (abc)"; exit 0; fi
                echo "$*" >>"%2$s/calls-%1$s"
                for argument; do
                    case $argument in
                        -DoutputDirectory=*)
                            folder=${argument#*=}/apache-maven-3.9.11/bin
                            mkdir -p "$folder"
                            cat "%2$s/next-mvn" >"$folder/mvn"
                            exit 0 ;;
                    esac
                done
                if grep -q broken pom.xml; then echo "[ERROR] broken pom"; exit 7; fi
                mkdir -p target/quarkus-app
                echo jar >target/quarkus-app/quarkus-run.jar
                """.formatted(version, machine);
    }

    private List<String> calls(String mavenVersion) throws IOException {
        Path calls = machine.resolve("calls-" + mavenVersion);
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private Answer parley(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(bin.resolve("sh").toString(), project.resolve("parley").toString()));
        command.addAll(List.of(arguments));
        Path out = machine.resolve("out");
        Path err = machine.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(machine.resolve("home").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("no end of: " + command + "\n" + Files.readString(err));
        }
        return new Answer(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content, UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path onPath(String tool) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this machine has no " + tool));
    }

    private record Answer(int status, String out, String err) {}
}
