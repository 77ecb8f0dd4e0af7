package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.support.EventStream;
import dev.parley.support.EventStream.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one database: an open desk is told what happens on the other, whatever ends or comes back. */
class LiveIT {

    /** What a stop waits for those that do not end by themselves. */
    private static final Duration PATIENCE_OF_A_STOP = Duration.ofSeconds(8);

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static OwnServer server;

    @SuppressWarnings("NullAway.Init")
    private static Service here;

    @SuppressWarnings("NullAway.Init")
    private static Service there;

    private static final Map<String, String> SETTINGS = new HashMap<>(Decider.SETTINGS);

    private static int number;

    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void twoInstances() {
        server = OwnServer.start(folder.resolve("server"));
        SETTINGS.putAll(server.settings());
        SETTINGS.put("PARLEY_MODERATION", "pre");
        SETTINGS.put("PARLEY_TRUSTED_PROXIES", "127.0.0.0/8,::1");
        SETTINGS.put("PARLEY_SECRET", secret());
        SETTINGS.put("PARLEY_LIVE_BEAT", "1S");
        here = Service.ready(folder.resolve("here"), SETTINGS);
        there = Service.ready(folder.resolve("there"), SETTINGS);
    }

    @AfterAll
    static void end() {
        try (OwnServer last = server;
                Service first = here;
                Service second = there) {
            // Whatever of them there is ends, the server last.
        }
    }

    private static String secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static EventStream open(Service service, Decider decider) {
        return EventStream.open(service.url("/moderation/events"), "Cookie", decider.cookie());
    }

    private static Decider signedIn() throws IOException {
        return new Decider(0).signIn(here);
    }

    private static void post(Service service) throws IOException {
        number++;
        Map<String, String> form = Map.of(
                "comment", "Comment " + number,
                "author", "Reader " + number,
                "email", "reader" + number + "@example.org");
        assertThat(Http.post(
                                service.url("/articles/" + Service.SLUG + "/comments"),
                                form,
                                "X-Forwarded-For",
                                "10.9.8." + number)
                        .statusCode())
                .isEqualTo(303);
    }

    private long arrived(Event event) throws IOException {
        return json.readTree(event.data()).path("arrived").path("pending").asLong();
    }

    /** The page is ready here before, and nothing but a notice of the database leads from there to here. */
    @Test
    void whatIsDecidedThereIsOnThePageHereWithinASecond() throws IOException {
        Decider moderator = signedIn();
        post(there);
        String words = "Comment " + number;
        assertThat(article(here)).doesNotContain(words);

        decideAll(moderator, there, "pending", "approve");
        Duration shown = until(() -> article(here).contains(words));
        decideAll(moderator, there, "approved", "reject");
        Duration gone = until(() -> !article(here).contains(words));

        System.out.printf(
                "Decided on the other instance: shown after %d ms, gone after %d ms%n",
                shown.toMillis(), gone.toMillis());
    }

    private static void decideAll(Decider moderator, Service service, String list, String decision) throws IOException {
        Map<String, String> form = Decider.form(moderator.open(service, list));
        form.keySet().stream()
                .filter(name -> name.startsWith("decision."))
                .toList()
                .forEach(card -> form.put(card, decision));
        assertThat(moderator.decide(service, form).statusCode()).isEqualTo(303);
    }

    private static Duration until(Callable<Boolean> isSeen) {
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(isSeen);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String article(Service service) throws IOException {
        return Http.get(service.url("/articles/" + Service.SLUG)).body();
    }

    @Test
    void whatArrivesThereIsToldHere() throws IOException {
        try (EventStream stream = open(here, signedIn())) {
            long before = arrived(stream.nextWithData());

            post(there);
            assertThat(arrived(stream.nextWithData())).isEqualTo(before + 1);
            long start = System.nanoTime();
            post(there);
            assertThat(arrived(stream.nextWithData())).isEqualTo(before + 2);
            System.out.printf(
                    "Told on the other instance within %d ms of the request%n",
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    @Test
    void whoSignsOutThereIsToldNothingMoreHere() throws IOException {
        Decider decider = signedIn();
        try (EventStream stream = open(here, decider)) {
            stream.nextWithData();
            assertThat(stream.next().fields()).containsOnlyKeys("");

            server.recount().query("delete from moderator_session returning 1");

            assertThat(stream.ends()).isTrue();
        }
    }

    @Test
    void whileTheDatabaseIsAwayItStaysAndCatchesUp() throws IOException {
        try (EventStream stream = open(here, signedIn())) {
            long before = arrived(stream.nextWithData());

            server.stop();
            assertThat(stream.next().fields()).containsOnlyKeys("");
            assertThat(stream.next().fields()).containsOnlyKeys("");
            server.startAgain();
            there.awaitReady(Duration.ofSeconds(60));
            post(there);

            assertThat(arrived(stream.nextWithData())).isEqualTo(before + 1);
            assertThat(stream.hasEnded()).isFalse();
            assertThat(here.log().lines().filter(line -> line.contains("Open desks are not told")))
                    .hasSize(1);
        }
    }

    @Test
    void aStopDoesNotWaitForOpenDesks() throws IOException {
        Decider decider = signedIn();
        try (Service third = Service.ready(folder.resolve("third"), SETTINGS);
                EventStream stream = open(third, decider)) {
            stream.nextWithData();
            long start = System.nanoTime();

            assertThat(third.terminate()).isIn(0, 143);

            Duration stop = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("Stopped with an open desk in %d ms%n", stop.toMillis());
            assertThat(stream.ends()).isTrue();
            assertThat(stop).isLessThan(PATIENCE_OF_A_STOP);
            assertThat(third.log()).doesNotContain("Timed out waiting for graceful shutdown");
        }
    }
}
