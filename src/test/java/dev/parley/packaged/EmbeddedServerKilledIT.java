package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that the service brings along is killed under traffic; the service stays and brings it back. */
class EmbeddedServerKilledIT {

    @TempDir
    Path folder;

    @Test
    void isStartedAgainAndEveryReplyIsThereOnce() {
        try (Service service = Service.ready(folder, Posters.SETTINGS);
                Posters posters = new Posters()) {
            posters.post(service, Integer.MAX_VALUE / 2);
            posters.awaitMore(20);
            OwnServer.postmaster(service.data()).destroyForcibly();
            long killed = System.nanoTime();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(service.log()).contains("PostgreSQL is back on port"));
            posters.awaitMore(20);
            System.out.printf(
                    "Embedded PostgreSQL killed: replies are taken again after %d ms%n",
                    Duration.ofNanos(System.nanoTime() - killed).toMillis());
            service.awaitReady(Duration.ofSeconds(10));
            posters.stop();
            posters.assertNothingIsLostOrDoubled(Recount.embeddedIn(service));
        }
    }
}
