package dev.parley.embed.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.comment.Decision;
import dev.parley.support.Db;
import dev.parley.support.EventStream;
import dev.parley.support.EventStream.Event;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers are told who have a discussion open. */
@ServiceTest
class LiveThreadsTest {

    private static final String ORIGIN = "https://blog.example";

    private final World world;
    private final Db db;
    private final OpenThreads threads;
    private final LiveThreadsConfig config;
    private final List<EventStream> opened = new ArrayList<>();
    private String site = "";

    LiveThreadsTest(World world, Db db, OpenThreads threads, LiveThreadsConfig config) {
        this.world = world;
        this.db = db;
        this.threads = threads;
        this.config = config;
    }

    @BeforeEach
    void aSiteAllowsAWebsite() {
        site = world.siteOf(ORIGIN);
        world.decidesFor(site, "seconds-between", "0");
    }

    @AfterEach
    void everybodyLeaves() {
        opened.forEach(EventStream::close);
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            threads.tidy();
            assertThat(threads.isEmpty()).isTrue();
        });
        world.decidesNothing();
    }

    private String query(String page) {
        return "?site=" + site + "&url=" + URLEncoder.encode(ORIGIN + page, StandardCharsets.UTF_8);
    }

    private EventStream opens(String page, String... headers) {
        EventStream stream = EventStream.open(Staff.origin() + "/api/v1/threads/events" + query(page), headers);
        opened.add(stream);
        return stream;
    }

    private String says(String page, String comment) {
        Reader jane = world.reader("Jane");
        return jane.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("comment", comment, "author", "Jane", "email", jane.email()))
                .post("/api/v1/threads/comments" + query(page))
                .jsonPath()
                .getString("id");
    }

    /** One that keeps pages in step, always; and one for readers. */
    private long listening() {
        return db.count("select count(*) from pg_stat_activity where application_name = 'parley_thread'");
    }

    @Test
    void whoOpensADiscussionIsToldHowManyRepliesThereAre() {
        says("/a", "Some words.");

        EventStream stream = opens("/a", "Origin", ORIGIN);
        Event first = stream.nextWithData();

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
        assertThat(stream.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(first.fields()).containsEntry("event", "count");
        assertThat(first.data()).isEqualTo("{\"count\":1}");
        assertThat(Integer.parseInt(first.fields().get("retry"))).isBetween(3000, 7000);
    }

    @Test
    void whatBecomesPublicAndWhatIsTakenAwayIsTold() {
        EventStream stream = opens("/a");
        assertThat(stream.nextWithData().data()).isEqualTo("{\"count\":0}");

        String id = says("/a", "Some words.");
        assertThat(stream.nextWithData().data()).isEqualTo("{\"count\":1}");
        world.decide(id, Decision.REJECT);
        assertThat(stream.nextWithData().data()).isEqualTo("{\"count\":0}");
    }

    @Test
    void whatWaitsIsNotToldOf() {
        world.decidesFor(site, "moderation", "pre");
        EventStream stream = opens("/a");
        stream.nextWithData();

        String id = says("/a", "Words that wait.");
        says("/a", "More words that wait.");
        world.approve(id);

        assertThat(stream.nextWithData().data()).isEqualTo("{\"count\":1}");
    }

    @Test
    void otherPagesAreNotToldOf() {
        EventStream a = opens("/a");
        EventStream b = opens("/b");
        a.nextWithData();
        b.nextWithData();

        says("/a", "Some words.");
        assertThat(a.nextWithData().data()).isEqualTo("{\"count\":1}");
        says("/b", "Some words.");
        assertThat(b.nextWithData().data()).isEqualTo("{\"count\":1}");
        says("/a", "More words.");
        assertThat(a.nextWithData().data()).isEqualTo("{\"count\":2}");
    }

    @Test
    void whoComesBackIsToldWhatTheyMissedAndNothingElse() {
        says("/a", "Some words.");
        String known = opens("/a").nextWithData().id();

        EventStream same = opens("/a", "Last-Event-ID", known);
        says("/a", "More words.");
        assertThat(same.nextWithData().data()).isEqualTo("{\"count\":2}");
        assertThat(opens("/a", "Last-Event-ID", known).nextWithData().data()).isEqualTo("{\"count\":2}");
    }

    @Test
    void whereThereCanBeNoDiscussionThereIsNoStream() {
        assertThat(EventStream.open(Staff.origin() + "/api/v1/threads/events?site=nobody&url=" + ORIGIN + "/a")
                        .status())
                .isEqualTo(404);
        assertThat(EventStream.open(Staff.origin() + "/api/v1/threads/events?site=default&url=" + Staff.origin()
                                + "/articles/none")
                        .status())
                .isEqualTo(404);
        assertThat(opens("/a", "Origin", "https://evil.example").status()).isEqualTo(403);
    }

    @Test
    void oneNetworkDoesNotTakeAllTheRoom() {
        for (int i = 0; i < config.ofOneNetwork(); i++) {
            assertThat(opens("/a", "X-Forwarded-For", "192.0.2.7").status()).isEqualTo(200);
        }

        EventStream more = opens("/a", "X-Forwarded-For", "192.0.2.7");

        assertThat(more.status()).isEqualTo(503);
        assertThat(more.header("Retry-After")).isNotBlank();
        assertThat(opens("/a", "X-Forwarded-For", "192.0.2.8").status()).isEqualTo(200);
    }

    @Test
    void aConnectionThatIsLostIsOpenedAgainAndNothingIsMissed() {
        EventStream stream = opens("/a");
        stream.nextWithData();
        await().untilAsserted(() -> assertThat(listening()).isGreaterThan(1));

        db.column("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parley_thread'");
        says("/a", "Some words.");

        assertThat(stream.nextWithData().data()).isEqualTo("{\"count\":1}");
    }
}
