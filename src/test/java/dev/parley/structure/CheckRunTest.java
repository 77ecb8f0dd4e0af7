package dev.parley.structure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What checks a change must not call green what was not tested. Here it reads reports that we have written. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a bash script")
class CheckRunTest {

    private static final String BROWSER = "<testcase name=\"reads\" classname=\"dev.parley.page.ReaderBrowserTest\"/>";
    private static final String PLAIN =
            "<testcase name=\"counts\" classname=\"dev.parley.comment.CountTest\" time=\"0\"/>";

    private static final String PACKAGED = "<testcase name=\"starts\" classname=\"dev.parley.packaged.StartIT\"/>";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void aCheckout() throws IOException {
        project = Files.createDirectories(folder.resolve("checkout"));
        Files.createDirectories(project.resolve(".ci"));
        Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of(".ci/run"), project.resolve(".ci/run"));
        // Nothing is to be installed while this is tried.
        for (String tool : List.of("chromium", "mvn", "dpkg-query", "apt-get")) {
            executable(folder.resolve("bin").resolve(tool), "#!/bin/sh\necho 'install ok installed'\n");
        }
    }

    @Test
    void aRunWithAllTestsIsGreen() throws Exception {
        Answer answer = run(0, PLAIN, PACKAGED, BROWSER);

        assertThat(answer.status()).as(answer.out()).isZero();
        assertThat(answer.lastLine()).isEqualTo("3 passed, 0 failed, 0 skipped");
    }

    @Test
    void failuresAreCountedAndWhatTestsHavePrintedIsNot() throws Exception {
        Answer answer = run(
                1,
                PLAIN,
                PACKAGED,
                BROWSER,
                "<testcase name=\"a\" classname=\"A\"><failure message=\"x &lt;skipped/&gt;\"><![CDATA[<testcase name=\"no\"",
                "<skipped/>]]></failure><system-out><![CDATA[<testcase/>]]></system-out></testcase>",
                "<testcase name=\"b\" classname=\"A\"><error type=\"E\"/></testcase>");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.lastLine()).isEqualTo("3 passed, 2 failed, 0 skipped");
    }

    @Test
    void aSkippedTestFailsTheRun() throws Exception {
        Answer answer = run(
                0,
                PLAIN,
                PACKAGED,
                BROWSER,
                "<testcase name=\"later\" classname=\"dev.parley.A\"><skipped message=\"not today\"/></testcase>");

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("skipped, but must not be: dev.parley.A.later (not today)");
        assertThat(answer.lastLine()).isEqualTo("3 passed, 0 failed, 1 skipped");
    }

    @Test
    void testsOfForeignDataMayBeSkippedOnlyWhereThereAreNone() throws Exception {
        String skipped =
                "<testcase name=\"strings\" classname=\"A\"><skipped message=\"PARLEY_TEST_DATA is not set\"/></testcase>";

        assertThat(run(0, PLAIN, PACKAGED, BROWSER, skipped).status()).isZero();

        Files.createDirectories(folder.resolve("shared/data"));
        Answer withData = run(0, PLAIN, PACKAGED, BROWSER, skipped);
        assertThat(withData.status()).isEqualTo(1);
        assertThat(withData.out()).contains("with " + folder.toRealPath().resolve("shared/data"));
    }

    @Test
    void withoutBrowserTestsThereIsNoGreen() throws Exception {
        String skipped = BROWSER.replace("/>", "><skipped message=\"no browser\"/></testcase>");

        assertThat(run(0, PLAIN, PACKAGED).status()).isEqualTo(1);
        assertThat(run(0, PLAIN, PACKAGED, skipped).out()).contains("No browser test has run.");
    }

    @Test
    void withoutTestsOfThePackagedServiceThereIsNoGreen() throws Exception {
        Answer answer = run(0, PLAIN, BROWSER);

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).contains("No test of the packaged service has run.");
    }

    @Test
    void withoutAnyTestThereIsNoGreen() throws Exception {
        Answer answer = run(0);

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }

    private Answer run(int status, String... testcases) throws IOException, InterruptedException {
        // As Maven does: the tests of the packaged service report to a folder of their own.
        report("surefire", Stream.of(testcases).filter(test -> !test.equals(PACKAGED)));
        report("failsafe", Stream.of(testcases).filter(PACKAGED::equals));
        executable(project.resolve("parley"), """
                #!/bin/sh
                [ "$1" = test ] || exit 0
                echo "with ${PARLEY_TEST_DATA:-nothing}, browser ${PARLEY_REQUIRE_BROWSER:-optional}"
                for plugin in surefire failsafe; do
                    mkdir -p target/$plugin-reports
                    [ ! -s ../$plugin ] || cp ../$plugin target/$plugin-reports/TEST-x.xml
                done
                exit %d
                """.formatted(status));
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", project.resolve(".ci/run").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        builder.environment().keySet().removeAll(List.of("PARLEY_TEST_DATA", "DOCKER_HOST"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Answer(process.exitValue(), Files.readString(out));
    }

    private void report(String plugin, Stream<String> testcases) throws IOException {
        String lines = testcases.collect(Collectors.joining("\n  "));
        Files.writeString(
                folder.resolve(plugin),
                lines.isEmpty()
                        ? ""
                        : "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" tests=\"9\">\n  " + lines
                                + "\n</testsuite>\n",
                UTF_8);
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content, UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Answer(int status, String out) {

        String lastLine() {
            return out.lines().reduce("", (before, line) -> line);
        }
    }
}
