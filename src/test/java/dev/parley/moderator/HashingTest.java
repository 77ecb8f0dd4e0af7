package dev.parley.moderator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threats T13, T27: a crowd at the sign-in is sent away, and those who read notice nothing of it. */
@ServiceTest
class HashingTest {

    /** Well below the ten seconds that those who found a place wait. */
    private static final Duration AT_ONCE = Duration.ofSeconds(4);

    private final World world;
    private final PasswordHashing hashing;

    HashingTest(World world, PasswordHashing hashing) {
        this.world = world;
        this.hashing = hashing;
    }

    private Response signsIn(Staff staff) {
        Reader somebody = world.reader("Ada");
        return somebody.request()
                .header("Origin", Staff.origin())
                .formParam("email", staff.email())
                .formParam("password", Staff.PASSWORD)
                .post("/moderation/sign-in");
    }

    private static Boolean waitsFor(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    @Timeout(60)
    void whoFindsNoPlaceIsSentAwayAtOnceAndPagesAreReadAsBefore() {
        Staff ada = world.administrator();
        CountDownLatch end = new CountDownLatch(1);
        int places = hashing.placesLeft();
        assertThat(places).isBetween(9, 12);
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < places; i++) {
                crowd.submit(() -> hashing.working(() -> waitsFor(end)));
            }
            await().until(() -> hashing.placesLeft() == 0);
            long before = System.nanoTime();

            Response refused = signsIn(ada);
            Response page = world.reader("Jane").gets("/");

            Duration taken = Duration.ofNanos(System.nanoTime() - before);
            end.countDown();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.header("Retry-After")).isEqualTo("5");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(taken).isLessThan(AT_ONCE);
        } finally {
            end.countDown();
        }
        assertThat(hashing.placesLeft()).isEqualTo(places);
        assertThat(signsIn(ada).statusCode()).isEqualTo(303);
    }
}
