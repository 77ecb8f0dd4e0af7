package dev.parley.moderation.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.EventStream;
import dev.parley.support.EventStream.Event;
import dev.parley.support.OwnReplies;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import dev.parley.web.LiveStream;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an open desk is told, by whom, and until when (threats T8, T25, T28). */
@ServiceTest
class LiveDeskTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private final World world;
    private final Db db;
    private final LiveDesk live;
    private final OpenDesks desks;
    private final ObjectMapper json;
    private final List<EventStream> opened = new ArrayList<>();

    LiveDeskTest(World world, Db db, LiveDesk live, OpenDesks desks, ObjectMapper json) {
        this.world = world;
        this.db = db;
        this.live = live;
        this.desks = desks;
        this.json = json;
    }

    @BeforeEach
    void everythingIsHeld() {
        world.moderation(Moderation.PRE);
    }

    @AfterEach
    void everybodyLeaves() {
        opened.forEach(EventStream::close);
        world.decidesNothing();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            desks.tidy();
            assertThat(desks.all()).isEmpty();
        });
    }

    private EventStream opens(Staff staff, String query, String... headers) {
        List<String> all = new ArrayList<>(List.of("Cookie", "parley-session=" + staff.session()));
        all.addAll(List.of(headers));
        EventStream stream =
                EventStream.open(Staff.origin() + "/moderation/events" + query, all.toArray(String[]::new));
        opened.add(stream);
        return stream;
    }

    private EventStream opens(Staff staff) {
        return opens(staff, "?site=default");
    }

    private String waits() {
        return world.reader("Jane").says(world.article(), "Words that wait.");
    }

    private JsonNode read(Event event) {
        try {
            return json.readTree(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(Event event, String list) {
        return read(event).path("counts").path(list).asLong();
    }

    private long arrived(Event event, String list) {
        return read(event).path("arrived").path(list).asLong();
    }

    private long told(String list) {
        return db.count("""
                select greatest(coalesce(sum(count), 0), 0) from queue_count q join site s on s.id = q.site_id
                where s.key = 'default' and status = ?
                """, list);
    }

    /** What arrived in the queue by what is done here, as a desk is told that is open meanwhile. */
    private long arrivals(Runnable what) {
        EventStream stream = opens(world.moderator("default"));
        Event last = stream.nextWithData();
        long before = arrived(last, "pending");
        what.run();
        for (var more = stream.within(LONG_ENOUGH); more.isPresent(); more = stream.within(LONG_ENOUGH)) {
            last = more.get().data().isEmpty() ? last : more.get();
        }
        assertThat(count(last, "pending")).isEqualTo(told("pending"));
        return arrived(last, "pending") - before;
    }

    @Test
    void tellsAtOnceHowTheListsStandAndNobodyKeepsIt() {
        waits();

        EventStream stream = opens(world.moderator("default"));

        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
        assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
        Event first = stream.next();
        assertThat(first.fields()).containsEntry("event", "lists").containsKeys("retry", "id");
        assertThat(count(first, "pending")).isEqualTo(told("pending")).isPositive();
        assertThat(count(first, "trash")).isEqualTo(told("trash"));
    }

    @Test
    void tellsWhatArrivesAndWhatLeaves() {
        EventStream stream = opens(world.moderator("default"));
        Event before = stream.nextWithData();

        String id = waits();
        Event arrival = stream.nextWithData();
        world.approve(id);
        Event decision = stream.nextWithData();

        assertThat(count(arrival, "pending")).isEqualTo(count(before, "pending") + 1);
        assertThat(arrived(arrival, "pending")).isEqualTo(arrived(before, "pending") + 1);
        assertThat(count(decision, "pending")).isEqualTo(count(before, "pending"));
        assertThat(arrived(decision, "pending")).isEqualTo(arrived(arrival, "pending"));
        assertThat(count(decision, "approved")).isEqualTo(count(before, "approved") + 1);
    }

    @Test
    void everybodyIsToldTheSame() {
        List<EventStream> streams =
                List.of(opens(world.moderator("default")), opens(world.administrator()), opens(world.administrator()));
        streams.forEach(EventStream::nextWithData);

        waits();

        Set<Event> told = streams.stream().map(EventStream::nextWithData).collect(Collectors.toSet());
        assertThat(told).hasSize(1);
    }

    @Test
    void whateverBringsAReplyBackIntoTheQueueIsAnArrivalAndNothingElseIs() {
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Words that come and go.");

        assertThat(arrivals(() -> world.decide(id, Decision.SPAM))).isZero();
        assertThat(arrivals(() -> world.decide(id, Decision.RESTORE))).isEqualTo(1);
        assertThat(arrivals(() -> OwnReplies.edit(jane, id, 1, "Better words.")))
                .isZero();
    }

    @Test
    void undoingBringsArrivalsBack() {
        String id = waits();
        Staff ada = world.moderator("default");
        ada.json()
                .body(Map.of("revision", 0, "action", "reject"))
                .post("/api/v1/comments/{id}/decisions", id)
                .then()
                .statusCode(200);

        assertThat(arrivals(() -> ada.posts("/moderation/undos", Map.of()))).isEqualTo(1);
    }

    @Test
    void whatReadersTakeBackIntoTheQueueArrivesThereAndAmongTheReported() {
        world.decides("reports-to-hold", "2");
        String id = waits();
        world.approve(id);
        EventStream stream = opens(world.moderator("default"));
        Event before = stream.nextWithData();

        world.reader("Ann").reports(id, "spam", "");
        Event reported = stream.nextWithData();
        world.reader("Bob").reports(id, "spam", "");
        Event held = stream.nextWithData();

        assertThat(arrived(reported, "reported")).isEqualTo(arrived(before, "reported") + 1);
        assertThat(arrived(reported, "pending")).isEqualTo(arrived(before, "pending"));
        assertThat(arrived(held, "reported")).isEqualTo(arrived(reported, "reported"));
        assertThat(arrived(held, "pending")).isEqualTo(arrived(before, "pending") + 1);
    }

    @Test
    void whatIsLeftUpDoesNotArriveWhereItWas() {
        String id = waits();
        world.approve(id);
        world.reader("Ann").reports(id, "spam", "");
        EventStream stream = opens(world.moderator("default"));
        Event before = stream.nextWithData();

        world.approve(id);
        Event after = stream.nextWithData();

        assertThat(count(after, "reported")).isEqualTo(count(before, "reported") - 1);
        assertThat(arrived(after, "approved")).isEqualTo(arrived(before, "approved"));
    }

    @Test
    void aBurstIsToldInFewEventsAndWhole() {
        List<String> ids = new ArrayList<>();
        String slug = world.article();
        for (int i = 0; i < 30; i++) {
            ids.add(world.reader("Jane").says(slug, "Words " + i));
        }
        EventStream stream = opens(world.moderator("default"));
        Event before = stream.nextWithData();
        long start = System.nanoTime();

        ids.forEach(world::approve);
        int events = 0;
        Event last = before;
        while (count(last, "pending") > count(before, "pending") - 30) {
            last = stream.nextWithData();
            events++;
        }

        long halfSeconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 500;
        assertThat((long) events).isLessThanOrEqualTo(halfSeconds + 2);
        assertThat(count(last, "approved")).isEqualTo(count(before, "approved") + 30);
    }

    @Test
    void whoComesBackIsToldWhatTheyMissedAndNothingTwice() {
        Staff ada = world.moderator("default");
        EventStream first = opens(ada);
        Event seen = first.nextWithData();
        first.close();
        waits();
        waits();

        EventStream second = opens(ada, "?site=default", "Last-Event-ID", seen.id());
        Event missed = second.next();
        EventStream third = opens(ada, "?site=default", "Last-Event-ID", missed.id());

        assertThat(arrived(missed, "pending")).isEqualTo(arrived(seen, "pending") + 2);
        assertThat(third.next().fields()).containsOnlyKeys("retry", "");
        assertThat(third.newsWithin(LONG_ENOUGH)).isEmpty();
        waits();
        assertThat(arrived(third.nextWithData(), "pending")).isEqualTo(arrived(missed, "pending") + 1);
    }

    @Test
    void thePageSaysHowItsListStoodWhenItWasRead() {
        Staff ada = world.moderator("default");
        waits();
        long read = Long.parseLong(Pages.page(ada.gets("/moderation?site=default"))
                .expectFirst("#desk")
                .attr("data-arrived"));

        waits();

        assertThat(arrived(opens(ada).nextWithData(), "pending")).isEqualTo(read + 1);
    }

    /** Threat T8. */
    @Test
    void ofAnotherSiteNothingIsTold() {
        String elsewhere = world.site();
        Staff mia = world.moderator(elsewhere);

        assertThat(opens(mia).status()).isEqualTo(404);
        EventStream own = opens(mia, "?site=" + elsewhere);
        assertThat(own.nextWithData().data()).isEqualTo("{\"counts\":{},\"arrived\":{},\"free\":0}");
        EventStream ofDefault = opens(world.moderator("default"));
        ofDefault.nextWithData();
        waits();
        ofDefault.nextWithData();
        assertThat(own.newsWithin(LONG_ENOUGH)).isEmpty();
    }

    /** A script can do nothing with the page of the sign-in. */
    @Test
    void whoIsNotSignedInIsToldSo() {
        EventStream stream = EventStream.open(Staff.origin() + "/moderation/events");

        assertThat(stream.status()).isEqualTo(401);
    }

    @Test
    void whoAsksForTheHeadAloneIsNotKept() {
        Response head = world.moderator("default").request().head("/moderation/events?site=default");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Cache-Control")).isEqualTo("no-store");
        assertThat(desks.all()).isEmpty();
    }

    @Test
    void aBeatIsASignOfLife() {
        EventStream stream = opens(world.moderator("default"));
        stream.nextWithData();

        live.beat();

        assertThat(stream.next().fields()).containsOnlyKeys("");
    }

    /** Threat T28. */
    @Test
    void itEndsWithTheSessionTheAccountOrTheSite() {
        Staff signedOut = world.moderator("default");
        Staff disabled = world.moderator("default");
        Staff moved = world.moderator("default");
        Staff idle = world.moderator("default");
        Staff stays = world.moderator("default");
        List<EventStream> ending = List.of(opens(signedOut), opens(disabled), opens(moved), opens(idle));
        EventStream staying = opens(stays);
        ending.forEach(EventStream::nextWithData);
        staying.nextWithData();

        signedOut.posts("/moderation/sign-out", Map.of());
        db.update("update moderator set state = 'disabled' where id = ?", disabled.id());
        db.update("delete from moderator_site where moderator_id = ?", moved.id());
        db.update(
                "update moderator_session set last_seen_at = now() - interval '13 hours' where moderator_id = ?",
                idle.id());
        live.beat();

        assertThat(ending).allMatch(EventStream::ends);
        assertThat(staying.next().fields()).containsOnlyKeys("");
        assertThat(staying.hasEnded()).isFalse();
    }

    /** A desk that is left open does not keep the session of whoever went home. */
    @Test
    void stayingIsNoRequest() {
        Staff ada = world.moderator("default");
        EventStream stream = opens(ada);
        stream.nextWithData();
        db.update(
                "update moderator_session set last_seen_at = now() - interval '11 hours' where moderator_id = ?",
                ada.id());

        live.beat();
        stream.next();

        assertThat(db.count("""
                select count(*) from moderator_session
                where moderator_id = ? and last_seen_at < now() - interval '10 hours'
                """, ada.id())).isEqualTo(1);
    }

    @Test
    void theNinthDeskOfOnePersonEndsTheFirst() {
        Staff ada = world.moderator("default");
        EventStream first = opens(ada);
        first.nextWithData();
        for (int i = 0; i < 7; i++) {
            opens(ada).nextWithData();
        }
        assertThat(first.hasEnded()).isFalse();

        opens(ada).nextWithData();

        assertThat(Long.parseLong(first.next().fields().get("retry"))).isGreaterThan(60_000);
        assertThat(first.ends()).isTrue();
        assertThat(opened.get(1).hasEnded()).isFalse();
    }

    @Test
    void whatDoesNotReadIsCutOff() throws IOException {
        Staff ada = world.moderator("default");
        try (Socket deaf = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            deaf.setReceiveBufferSize(4096);
            deaf.getOutputStream()
                    .write(("GET /moderation/events HTTP/1.1\r\nHost: localhost:" + RestAssured.port
                                    + "\r\nCookie: parley-session=" + ada.session() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> !desks.all().isEmpty());
            OpenDesk desk = desks.all().getFirst();
            String much = "x".repeat(100_000);

            await().atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> {
                        desk.stream()
                                .tell(new LiveStream.Event(TallyData.NAME, Long.toString(System.nanoTime()), much));
                        return desk.isOver();
                    });
        }
    }

    @Test
    void aConnectionThatIsLostIsOpenedAgainAndNothingIsMissed() {
        EventStream stream = opens(world.moderator("default"));
        Event before = stream.nextWithData();
        await().untilAsserted(() -> assertThat(listening()).isEqualTo(1));

        db.column("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'parley_queue'");
        waits();
        Event first = stream.nextWithData();
        waits();
        Event second = stream.nextWithData();

        assertThat(arrived(first, "pending")).isEqualTo(arrived(before, "pending") + 1);
        assertThat(arrived(second, "pending")).isEqualTo(arrived(before, "pending") + 2);
        assertThat(listening()).isEqualTo(1);
    }

    private long listening() {
        return db.count("select count(*) from pg_stat_activity where application_name = 'parley_queue'");
    }

    @Test
    void whatNobodySaidIsFoundInTheEnd() {
        EventStream stream = opens(world.moderator("default"));
        Event before = stream.nextWithData();
        await().untilAsserted(() -> assertThat(listening()).isEqualTo(1));

        db.update("""
                insert into queue_count as q (site_id, status, shard, count, arrivals)
                select id, 'pending', 3, 1, 1 from site where key = 'default'
                on conflict (site_id, status, shard) do update set count = q.count + 1, arrivals = q.arrivals + 1
                """);
        Event after = stream.nextWithData();
        db.update("update queue_count set count = count - 1 where status = 'pending' and shard = 3");

        assertThat(arrived(after, "pending")).isEqualTo(arrived(before, "pending") + 1);
    }

    @Test
    void whereNobodyLooksNobodyListens() {
        EventStream stream = opens(world.moderator("default"));
        stream.nextWithData();
        await().untilAsserted(() -> assertThat(listening()).isEqualTo(1));

        stream.close();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(listening()).isZero());
    }

    /** Promise M7: a thousand comments or a hundred million, it is the same few rows that are read. */
    @Test
    void readingLooksAtNoComment() {
        waits();
        List<Object> plan = db.column(
                "explain (analyze, costs off, timing off) " + Tallies.READ.replace("?", "array(select id from site)"));
        String read = plan.stream().map(Object::toString).collect(Collectors.joining("\n"));

        assertThat(read).contains("queue_count").doesNotContain("comment");
        assertThat(db.count("select max(n) from (select count(*) n from queue_count group by site_id, status) shards"))
                .isLessThanOrEqualTo(16);
    }
}
