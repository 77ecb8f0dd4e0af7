package dev.parley.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The one browser of all tests: an installed Chromium or Chrome, named by {@code CHROMIUM} or found where systems put
 * it. Where there is none, tests are skipped, or fail where {@code PARLEY_REQUIRE_BROWSER=true}.
 */
final class Chromium {

    private static final String ABSENT = "There is no browser: install chromium, or name one by CHROMIUM";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** No other host has an address here, so that nothing that a page asks for can leave the machine. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");

    private Chromium() {}

    /** Ends the test that asks, where there is no browser. */
    static Browser browser() {
        Optional<Path> executable = executable();
        if (executable.isEmpty() && "true".equals(System.getenv("PARLEY_REQUIRE_BROWSER"))) {
            throw new AssertionError(ABSENT);
        }
        Assumptions.assumeTrue(executable.isPresent(), ABSENT);
        return Running.BROWSER;
    }

    private static Optional<Path> executable() {
        return Stream.concat(Optional.ofNullable(System.getenv("CHROMIUM")).stream(), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Started by the first test that needs it; it ends with the JVM, whose end of the pipe it watches. */
    private static final class Running {

        private static final Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setArgs(FLAGS));
    }
}
