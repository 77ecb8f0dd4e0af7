package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start, stop and start again, as an operator sees them. */
class StartIT {

    private static final Duration SLOW_MACHINE = Duration.ofSeconds(30);
    private static final String ARTICLE = "/articles/" + Service.SLUG;

    @TempDir
    Path folder;

    @Test
    void theFirstStartSaysWhereEverythingIsAndTheSecondFindsIt() throws IOException {
        Path seeds = Service.withArticle(folder);
        // What an operator's compose file makes of variables that are not set.
        Map<String, String> settings = new HashMap<>(Map.of("PARLEY_BASE_URL", "", "PARLEY_SECRET", ""));
        settings.put("PARLEY_MODERATION", "post");
        Files.writeString(seeds.resolve("broken.md"), "No front matter.\n");
        Files.write(seeds.resolve("noise.txt"), new byte[] {'a', (byte) 0xff, (byte) 0xfe, '\n'});
        Files.writeString(seeds.resolve("leaving.md"), "---\ntitle: Leaving\n---\n\nIts file goes, it stays.\n");
        long start = System.nanoTime();
        try (Service service = Service.ready(folder, with(settings, "PARLEY_TRUSTED_PROXIES", ""))) {
            print("First start", start);
            assertThatItSaysWhereEverythingIs(service);
            assertThatOnlyItsOwnerReads("secret", "postgres.password");
            assertThat(service.log().lines().filter(line -> line.contains("broken.md")))
                    .hasSize(1);
            assertThat(service.log().lines().filter(line -> line.contains("noise.txt")))
                    .hasSize(1);
            assertThatEachPortTellsItsOwn(service);
            assertThat(post(service, "Here to stay").statusCode()).isEqualTo(303);
            assertThat(service.terminate()).isIn(0, 143);
            assertThatNoSecretIsSaid(service);
        }
        Files.writeString(seeds.resolve(Service.SLUG + ".md"), "---\ntitle: The New Square\n---\n\nOther words.\n");
        Files.delete(seeds.resolve("leaving.md"));
        start = System.nanoTime();
        try (Service service = Service.ready(folder, settings)) {
            print("Second start", start);
            assertThat(get(service, ARTICLE)).contains("The New Square", "Other words.", "Here to stay");
            assertThat(get(service, "/articles/leaving")).contains("Its file goes, it stays.");
        }
    }

    @Test
    void onATerminationSignalRequestsUnderWayAreAnsweredAndTheDatabaseGoesLast() throws Exception {
        try (Service service = Service.ready(folder, Posters.SETTINGS);
                Socket slow = halfAPost(service, "Said while it stops")) {
            ProcessHandle database = OwnServer.postmaster(service.data());
            String underWay = "http_server_active_requests\\{server_port=\"" + service.port() + "\".*} 1.0";
            await().atMost(SLOW_MACHINE)
                    .until(() -> Http.get(service.management("/q/metrics"))
                            .body()
                            .lines()
                            .anyMatch(line -> line.matches(underWay)));
            CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(service::terminate);
            await().atMost(SLOW_MACHINE)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> Http.get(service.url(ARTICLE)).statusCode() == 503);
            slow.getOutputStream().write(rest());
            slow.getOutputStream().flush();
            slow.setSoTimeout(60_000);
            assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 303");
            assertThat(exit.join()).isIn(0, 143);
            assertThat(database.isAlive()).isFalse();
            assertThat(folder.resolve("data/postgres.log")).content().contains("database system is shut down");
        }
    }

    @Test
    void aDataFolderThatIsHeldIsLeftToItsHolder() throws IOException {
        try (Service first = Service.ready(folder, Map.of());
                Service second = Service.started(folder, Map.of())) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.log())
                    .contains(
                            "Parley cannot start: the data folder ",
                            "(pid " + first.handle().pid() + ")")
                    .doesNotContain("\tat ");
            assertThat(get(first, ARTICLE)).contains("The Square");
        }
    }

    private void assertThatItSaysWhereEverythingIs(Service service) {
        assertThat(service.log().lines())
                .contains(
                        "  Site       http://localhost:" + service.port(),
                        "  Health     " + service.management("/q/health"),
                        "  Metrics    " + service.management("/q/metrics"),
                        "  Data       " + folder.resolve("data"))
                .anyMatch(line -> line.matches("  Database   embedded PostgreSQL [0-9.]+ on 127.0.0.1:[0-9]+"))
                .anyMatch(line -> line.matches("  Set up     http://localhost:" + service.port()
                        + "/moderation/setup\\?token=[A-Za-z0-9_-]{43}"));
    }

    private static void assertThatEachPortTellsItsOwn(Service service) throws IOException {
        for (String path : List.of("/q/health", "/q/health/ready", "/q/health/live", "/q/metrics")) {
            assertThat(Http.get(service.management(path)).statusCode()).as(path).isEqualTo(200);
            assertThat(Http.get(service.url(path)).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(get(service, "/q/openapi")).contains("openapi:");
        assertThat(Http.get(service.management(ARTICLE)).statusCode()).isEqualTo(404);
    }

    private void assertThatOnlyItsOwnerReads(String... names) throws IOException {
        for (String name : names) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/" + name))))
                    .as(name)
                    .isEqualTo("rw-------");
        }
    }

    private void assertThatNoSecretIsSaid(Service service) throws IOException {
        for (String name : List.of("secret", "postgres.password")) {
            String secret = Files.readString(folder.resolve("data/" + name)).strip();
            assertThat(service.log()).doesNotContain(secret);
            assertThat(Files.readString(folder.resolve("data/postgres.log"))).doesNotContain(secret);
        }
    }

    private static Map<String, String> with(Map<String, String> settings, String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return more;
    }

    private static String get(Service service, String path) throws IOException {
        HttpResponse<String> answer = Http.get(service.url(path));
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> post(Service service, String comment) throws IOException {
        return Http.post(service.url(ARTICLE + "/comments"), form(comment));
    }

    private static Map<String, String> form(String comment) {
        return Map.of("comment", comment, "author", "Ada Example", "email", "ada@example.org");
    }

    /** A post whose body has not arrived to its end. */
    private static Socket halfAPost(Service service, String comment) {
        try {
            Socket socket = new Socket(InetAddress.getByName("localhost"), service.port());
            String body = Http.encoded(form(comment));
            String head = "POST " + ARTICLE + "/comments HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + (body.length() + rest().length) + "\r\n\r\n" + body;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] rest() {
        return "&url=".getBytes(StandardCharsets.US_ASCII);
    }

    private static void print(String what, long start) {
        System.out.printf(
                "%s: ready after %d ms%n",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
