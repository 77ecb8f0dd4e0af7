package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.platform.ActId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threats T36, T37 and T39: killed in the middle of page decisions, the log and the state are still one. */
class KillWhileDecidingIT {

    private static final int COMMENTS = 150;
    private static final int PAGES_BEFORE_THE_KILL = 12;
    private static final Duration SLOW_MACHINE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final List<Decider> deciders =
            IntStream.range(0, 2).mapToObj(Decider::new).toList();

    @Test
    void everyAcknowledgedPageIsInTheLogAndTheLogIsTheState() throws IOException {
        Map<String, String> settings = new HashMap<>(Decider.SETTINGS);
        settings.put("PARLEY_MODERATION", "pre");
        settings.put("PARLEY_TRUSTED_PROXIES", "127.0.0.0/8,::1");
        try (Service service = Service.ready(folder, settings)) {
            for (int i = 0; i < COMMENTS; i++) {
                post(service, i);
            }
        }
        List<Consumer<Service>> kills = List.of(Service::kill, Service::killAll, Service::kill);
        for (Consumer<Service> kill : kills) {
            killWhileDeciding(settings, kill);
        }
        try (Service service = Service.ready(folder, settings)) {
            Recount database = Recount.embeddedIn(service);
            assertThat(deciders)
                    .allSatisfy(decider -> assertThat(decider.unexpected()).isEmpty());
            database.findsTheQueueInStep();
            Map<String, Integer> logged = new TreeMap<>();
            deciders.forEach(decider ->
                    decider.acknowledged().keySet().forEach(act -> logged.put(act, rows(database, act))));
            Map<String, Integer> acknowledged = new TreeMap<>();
            deciders.forEach(decider -> acknowledged.putAll(decider.acknowledged()));
            assertThat(logged).isEqualTo(acknowledged);
            System.out.printf(
                    "Killed three times while deciding: %d pages acknowledged, %d decisions in the log%n",
                    acknowledged.size(),
                    acknowledged.values().stream().mapToInt(Integer::intValue).sum());
        }
    }

    private static int rows(Recount database, String act) {
        long id = ActId.parse(act).orElseThrow().value();
        return Integer.parseInt(database.query("select count(*) from audit_entry where act_id = " + id)
                .getFirst());
    }

    private void killWhileDeciding(Map<String, String> settings, Consumer<Service> kill) throws IOException {
        try (Service service = Service.ready(folder, settings);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Decider decider : deciders) {
                decider.signIn(service);
            }
            int expected = pages() + PAGES_BEFORE_THE_KILL;
            CompletableFuture<?> round = CompletableFuture.allOf(deciders.stream()
                    .map(decider -> CompletableFuture.runAsync(() -> decider.decideUntilCut(service), threads))
                    .toArray(CompletableFuture[]::new));
            await().atMost(SLOW_MACHINE)
                    .pollInterval(Duration.ofMillis(5))
                    .failFast("all deciders have ended", round::isDone)
                    .until(() -> pages() >= expected);
            kill.accept(service);
            round.join();
        }
    }

    private int pages() {
        return deciders.stream()
                .mapToInt(decider -> decider.acknowledged().size())
                .sum();
    }

    private static void post(Service service, int number) throws IOException {
        Map<String, String> form = Map.of(
                "comment", "Comment " + number,
                "author", "Reader " + number,
                "email", "reader" + number + "@example.org");
        String network = "10.9." + (number >> 8) + "." + (number & 255);
        assertThat(Http.post(service.url("/articles/" + Service.SLUG + "/comments"), form, "X-Forwarded-For", network)
                        .statusCode())
                .isEqualTo(303);
    }
}
