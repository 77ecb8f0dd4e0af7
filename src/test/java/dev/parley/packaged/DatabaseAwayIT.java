package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's own PostgreSQL stops, freezes, or throws everybody out. The service waits for it by itself. */
class DatabaseAwayIT {

    private static final String ARTICLE = "/articles/" + Service.SLUG;
    private static final String FORM = ARTICLE + "/comments";
    private static final Duration READY_GOES_DOWN = Duration.ofSeconds(5);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
    /** 5 s for a connection, and what a busy machine adds. */
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(8);
    /** At worst a statement that was under way, which is given up after 10 s. */
    private static final Duration FROZEN_ANSWER_WITHIN = Duration.ofSeconds(15);

    /** So long pages are sent that nobody could check. */
    private static final Duration UNCHECKED = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @SuppressWarnings("NullAway.Init")
    private static Service service;

    @BeforeAll
    static void aServiceOnAServerOfItsOwn() {
        server = OwnServer.start(folder.resolve("server"));
        Map<String, String> settings = new HashMap<>(Posters.SETTINGS);
        settings.putAll(Decider.SETTINGS);
        settings.putAll(server.settings());
        service = Service.ready(folder, settings);
    }

    @AfterAll
    static void end() {
        try (OwnServer last = server) {
            if (service != null) {
                service.close();
            }
        }
    }

    @Test
    void whileItIsStoppedEverybodyIsToldToTryAgainAndNothingTypedIsLost() throws IOException {
        Map<String, String> typed = typed();
        String page = article().body();
        server.stop();
        try {
            assertThatReadersAreToldToComeBack(ANSWERED_WITHIN);
            assertThatAReadyPageStaysForAWhile(page);
            HttpResponse<String> outage = post(typed);
            assertThat(outage.statusCode()).isEqualTo(503);
            assertThat(outage.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(outage.body()).doesNotContain("Exception", "\tat ");
            assertThat(fieldsOf(outage.body())).isEqualTo(typed);
            awaitReadyDown();
        } finally {
            server.startAgain();
        }
        assertThatItRecovers("stopped");
        HttpResponse<String> taken = post(typed);
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(post(typed).headers().map().get("Location"))
                .isEqualTo(taken.headers().map().get("Location"));
        assertThat(server.recount()
                        .query("select id from comment where text = 'Typed " + typed.get("submission") + "'"))
                .hasSize(1);
    }

    @Test
    void whileItIsStoppedTheDeskSaysSoAndNoChosenRadioIsLost() throws IOException {
        Map<String, String> another = typed();
        another.put("email", "ada@example.org");
        assertThat(Http.post(service.url(FORM), another, "X-Forwarded-For", "10.200.0.2")
                        .statusCode())
                .isEqualTo(303);
        Decider moderator = new Decider(0).signIn(service);
        Document page = moderator.open(service, "approved");
        Map<String, String> form = Decider.form(page);
        form.keySet().stream()
                .filter(name -> name.startsWith("decision."))
                .toList()
                .forEach(card -> form.put(card, "reject"));
        server.stop();
        Map<String, String> held;
        try {
            HttpResponse<String> outage = moderator.decide(service, form);
            assertThat(outage.statusCode()).isEqualTo(503);
            assertThat(outage.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(outage.headers().firstValue("Cache-Control")).hasValue("no-store");
            held = Decider.form(Jsoup.parse(outage.body()));
            assertThat(held).isEqualTo(form);
            assertThat(moderator.open(service, "pending").select("h1").text()).contains("cannot answer just now");
        } finally {
            server.startAgain();
        }
        assertThatItRecovers("stopped under the desk");
        assertThat(moderator.decide(service, held).statusCode()).isEqualTo(303);
        server.recount().findsTheQueueInStep();
    }

    @Test
    void aServerThatHasFrozenCostsNobodyMoreThanABoundedWait() throws IOException {
        server.freeze();
        try {
            assertThatReadersAreToldToComeBack(FROZEN_ANSWER_WITHIN);
            awaitReadyDown();
            assertThatReadersAreToldToComeBack(ANSWERED_WITHIN);
        } finally {
            server.thaw();
        }
        assertThatItRecovers("frozen");
    }

    @Test
    void connectionsThatEndInMidCommitNeitherLoseNorDoubleAReply() {
        try (Posters posters = new Posters()) {
            posters.post(service, Integer.MAX_VALUE / 2);
            for (int round = 0; round < 25; round++) {
                posters.awaitMore(4);
                server.terminateConnections();
            }
            posters.stop();
            posters.assertNothingIsLostOrDoubled(server.recount());
            assertThat(posters.repeated()).as("posts that were cut off").isPositive();
            System.out.printf(
                    "Connections ended 25 times: %d replies acknowledged, %d of them sent again%n",
                    posters.acknowledged(), posters.repeated());
        }
    }

    /** Twenty at once, so that it shows whether they wait in line. */
    /** Who reads what is ready notices nothing, and is told to come back when nobody could check it for long. */
    private static void assertThatAReadyPageStaysForAWhile(String page) {
        assertThat(article().body()).isEqualTo(page);
        await().atMost(UNCHECKED.plus(FROZEN_ANSWER_WITHIN))
                .until(() -> article().statusCode() == 503);
    }

    private static void assertThatReadersAreToldToComeBack(Duration limit) {
        long start = System.nanoTime();
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 20)
                    .mapToObj(n -> CompletableFuture.supplyAsync(DatabaseAwayIT::unread, readers))
                    .toList();
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.join().statusCode()).isEqualTo(503);
                assertThat(answer.join().headers().firstValue("Retry-After")).hasValue("5");
                assertThat(answer.join().body()).contains("<h1>").doesNotContain("Exception", "\tat ");
            });
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("Database away: 20 readers at once are answered within %d ms%n", took.toMillis());
        assertThat(took).isLessThan(limit);
    }

    /** A page that is never kept: its form answers somebody. */
    private static HttpResponse<String> unread() {
        return get(ARTICLE + "?replyto=0123456789abc");
    }

    private static void awaitReadyDown() {
        await().atMost(READY_GOES_DOWN).until(() -> service.health("/q/health/ready") == 503);
        assertThat(service.health("/q/health/live")).isEqualTo(200);
    }

    private static void assertThatItRecovers(String what) {
        long start = System.nanoTime();
        service.awaitReady(BACK_WITHIN);
        await().atMost(BACK_WITHIN).until(() -> article().statusCode() == 200);
        System.out.printf(
                "Database no longer %s: readers are served after %d ms%n",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static HttpResponse<String> article() {
        return get(ARTICLE);
    }

    private static HttpResponse<String> get(String path) {
        try {
            return Http.get(service.url(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> post(Map<String, String> form) throws IOException {
        return Http.post(service.url(FORM), form, "X-Forwarded-For", "10.200.0.1");
    }

    private static Map<String, String> typed() {
        String key = UUID.randomUUID().toString();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("author", "Grace <b>\"Example\"</b>");
        form.put("email", "grace@example.org");
        form.put("url", "https://example.org/?a=1&b=2");
        form.put("submission", key);
        form.put("comment", "Typed " + key);
        return form;
    }

    /** What the form on this page would send. */
    private static Map<String, String> fieldsOf(String html) {
        Map<String, String> fields = new LinkedHashMap<>();
        Element form = Jsoup.parse(html).expectFirst("form[action^=" + FORM + "]");
        form.select("input[name]").forEach(field -> fields.put(field.attr("name"), field.val()));
        form.select("textarea")
                .forEach(area -> fields.put(area.attr("name"), area.wholeText().strip()));
        return fields;
    }
}
