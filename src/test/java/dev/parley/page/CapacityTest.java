package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.platform.Capacity;
import dev.parley.support.Db;
import dev.parley.support.EventStream;
import dev.parley.support.Pages;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Threat T19: when more wait for the database than it can take, the others are told so at once, and lose nothing. */
@ServiceTest
@TestProfile(CapacityTest.RoomForTwo.class)
class CapacityTest {

    /** So that a test can fill it. */
    public static class RoomForTwo implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.capacity", "2");
        }
    }

    private static final String REMEMBERED = "parley-name=Jane&jane%40example.org&";

    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final World world;
    private final DataSource database;
    private final Db db;
    private final Capacity capacity;

    CapacityTest(World world, DataSource database, Db db, Capacity capacity) {
        this.world = world;
        this.database = database;
        this.db = db;
        this.capacity = capacity;
    }

    private List<String> twoArticles() {
        return List.of(world.article(), world.article());
    }

    /** Two readers of pages that are made for them wait behind a lock, until what is given is done. */
    private void whileFull(List<String> unread, Runnable then) throws SQLException {
        List<CompletableFuture<RawHttp.Answer>> waiting = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("lock table article in access exclusive mode");
            for (String article : unread) {
                waiting.add(CompletableFuture.supplyAsync(
                        () -> RawHttp.get("/articles/" + article, "Cookie: " + REMEMBERED),
                        Executors.newVirtualThreadPerTaskExecutor()));
            }
            await().until(() -> capacity.free() == 0);
            then.run();
            connection.rollback();
        }
        waiting.forEach(one -> assertThat(one.join().status()).isEqualTo(200));
        await().until(() -> capacity.free() == 2);
    }

    private static RawHttp.Answer atOnce(java.util.function.Supplier<RawHttp.Answer> request) {
        long begun = System.nanoTime();
        RawHttp.Answer answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
        return answer;
    }

    @Test
    void whoFindsNoRoomIsToldAtOnceToComeBack() throws SQLException {
        String unread = world.article();
        String read = world.article();
        List<String> others = twoArticles();
        RawHttp.get("/articles/" + read);
        whileFull(others, () -> {
            for (String address : List.of("/articles/" + unread + "?replyto=0123456789abc", "/moderation/sign-in")) {
                RawHttp.Answer answer = atOnce(() -> RawHttp.get(address));

                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).contains("5");
                assertThat(answer.header("Cache-Control")).contains("no-store");
                assertThat(answer.header("Content-Security-Policy")).isPresent();
            }
            assertThat(RawHttp.get("/api/v1/moderation/queue", "Accept: application/json")
                            .header("Content-Type"))
                    .contains("application/problem+json");
            String style = RawHttp.get("/articles/" + read)
                    .body()
                    .replaceAll("(?s).*href=\"(/assets/[^\"]+style\\.css)\".*", "$1");
            assertThat(RawHttp.get(style).status()).isEqualTo(200);
        });
    }

    @Test
    void readersOfPagesThatAreReadyDoNotNotice() throws SQLException {
        String read = world.article();
        List<String> unread = twoArticles();
        RawHttp.Answer before = RawHttp.get("/articles/" + read);
        whileFull(unread, () -> {
            RawHttp.Answer answer = atOnce(() -> RawHttp.get("/articles/" + read));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(before.body());
        });
    }

    /** They may be open for hours, and hold nothing of the database. */
    @Test
    void openDesksTakeNoRoom() {
        Staff mia = world.moderator("default");
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                EventStream stream = EventStream.open(
                        Staff.origin() + "/moderation/events", "Cookie", "parley-session=" + mia.session());
                streams.add(stream);
                assertThat(stream.status()).isEqualTo(200);
            }
            await().until(() -> capacity.free() == 2);
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    /** Nobody keeps a place: neither who hangs up, nor who asks for what is not there. */
    @Test
    void placesAreGivenBack() {
        for (int i = 0; i < 10; i++) {
            RawHttp.get("/articles/nobody-wrote-this");
            RawHttp.send("HEAD", "/moderation/sign-in", "");
            RawHttp.get("/moderation");
            RawHttp.get("/comments/0123456789abc");
        }
        await().until(() -> capacity.free() == 2);
    }

    @Test
    void whatWasTypedIsGivenBack() throws SQLException {
        String article = world.article();
        Reader jane = world.reader("Jane");
        Staff mia = world.administrator();
        whileFull(twoArticles(), () -> {
            Response answer = jane.posts(article, "Long thought of.");

            assertThat(answer.statusCode()).isEqualTo(503);
            Document page = Pages.page(answer);
            assertThat(Pages.value(page.expectFirst("[name=comment]"))).isEqualTo("Long thought of.");
            assertThat(page.expectFirst("form").attr("action")).isEqualTo("/articles/" + article + "/comments");

            assertThat(mia.request()
                            .formParam("name", "Mia")
                            .post("/moderation/account/name")
                            .statusCode())
                    .isEqualTo(503);
        });
        assertThat(db.count("select count(*) from comment where text = 'Long thought of.'"))
                .isZero();
        assertThat(jane.posts(article, "Long thought of.").statusCode()).isEqualTo(303);
    }
}
