package dev.parley.page.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.OwnReplies;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pages are sent from memory, and yet as they are: on the instance that changed something at once, on others soon. */
@ServiceTest
class PagesInStepTest {

    private static final String UNSEEN = "update comment set text = ? where id = ?";

    private final World world;
    private final DataSource database;

    PagesInStepTest(World world, DataSource database) {
        this.world = world;
        this.database = database;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static String page(String address) {
        RawHttp.Answer answer = RawHttp.get(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private String published(String article, String words) {
        world.moderation(Moderation.POST);
        return world.reader("Ada").says(article, words);
    }

    /** Past the product and, unlike what other tests do, past the tests' own care for what is kept. */
    private void unseen(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static long number(String id) {
        return CommentId.parse(id).orElseThrow().value();
    }

    @Test
    void aPageComesFromMemoryWhileNothingChanges() throws SQLException {
        String article = world.article();
        String id = published(article, "Words as they were.");
        String before = page("/articles/" + article);

        unseen(UNSEEN, "Words that nobody was told of.", number(id));

        assertThat(page("/articles/" + article)).isEqualTo(before).contains("Words as they were.");
        assertThat(page("/articles/" + article + "?utm_source=elsewhere")).isEqualTo(before);
        assertThat(page("/articles/" + article + "?order=newest")).contains("Words that nobody was told of.");
    }

    /** Each kind of change, with the page in memory before it: the next read after its answer has it. */
    @Test
    void everyChangeIsOnTheNextPage() {
        String article = world.article();
        String address = "/articles/" + article;
        Reader ada = world.reader("Ada");
        Staff mia = world.moderator("default");
        world.moderation(Moderation.PRE);
        String id = ada.says(article, "First words.");
        assertThat(page(address)).doesNotContain("First words.");

        decide(mia, id, "approve");
        assertThat(page(address)).contains("First words.");
        assertThat(page("/")).contains(article);

        world.moderation(Moderation.POST);
        OwnReplies.edit(ada, id, 1, "Second words.");
        assertThat(page(address)).contains("Second words.").doesNotContain("First words.");

        String answer = world.reader("Bea").answers(article, id, "An answer.");
        assertThat(page(address)).contains("An answer.");
        assertThat(page("/")).contains("2 replies");

        decide(mia, id, "reject");
        assertThat(page(address)).doesNotContain("Second words.").contains("An answer.");

        mia.posts("/moderation/undos", Map.of()).then().statusCode(303);
        assertThat(page(address)).contains("Second words.");

        OwnReplies.delete(ada, id).then().statusCode(303);
        assertThat(page(address)).doesNotContain("Second words.").contains("An answer.");

        decide(mia, answer, "spam");
        assertThat(page(address)).doesNotContain("An answer.");
    }

    @Test
    void whatOwnersDecideIsOnTheNextPage() {
        String article = world.article();
        Staff owner = world.administrator();
        assertThat(page("/articles/" + article)).contains("Leave a Reply");

        owner.posts("/moderation/settings/articles/" + article, Map.of("version", "0", "thread", "closed"))
                .then()
                .statusCode(303);

        assertThat(page("/articles/" + article)).doesNotContain("id=\"comment\"");
    }

    private void decide(Staff mia, String id, String action) {
        long version = version(id);
        mia.json()
                .body(Map.of("revision", version, "action", action))
                .post("/api/v1/comments/" + id + "/decisions")
                .then()
                .statusCode(200);
    }

    private long version(String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select version from comment where id = ?")) {
            statement.setLong(1, number(id));
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Readers without pause while a moderator publishes and rejects: after each answer, no reader who asks from then on
     * sees the state before it. The pages are busy, so they are drawn anew before the answer.
     */
    @Test
    void readersWhoRaceWithDecisionsNeverSeeWhatWasBeforeAnAnswer() throws Exception {
        String article = world.article();
        published(article, "A reply that stays.");
        world.moderation(Moderation.PRE);
        String id = world.reader("Jane").says(article, "Now you see me.");
        AtomicBoolean isOver = new AtomicBoolean();

        try (ExecutorService readers = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (String address : List.of("", "?order=newest", "?at=" + id, "", "", "?order=discussed")) {
                all.add(readers.submit(reading("/articles/" + article + address, isOver)));
            }
            try {
                for (int round = 0; round < 30; round++) {
                    world.decide(id, Decision.APPROVE);
                    assertSeen(article, id, true);
                    world.decide(id, Decision.REJECT);
                    assertSeen(article, id, false);
                }
            } finally {
                isOver.set(true);
            }
            for (Future<Integer> one : all) {
                assertThat(one.get()).isPositive();
            }
        }
    }

    private static void assertSeen(String article, String id, boolean isSeen) {
        for (String place : List.of("", "?order=newest", "?order=discussed")) {
            assertThat(page("/articles/" + article + place).contains("id=\"comment-" + id))
                    .isEqualTo(isSeen);
        }
        assertThat(RawHttp.get("/articles/" + article + "?at=" + id).status()).isEqualTo(isSeen ? 200 : 404);
    }

    private static Callable<Integer> reading(String address, AtomicBoolean isOver) {
        return () -> {
            int pages = 0;
            while (!isOver.get()) {
                assertThat(RawHttp.get(address).status()).isIn(200, 404);
                pages++;
            }
            return pages;
        };
    }

    @Test
    void aLostNoticeIsHealed() throws SQLException {
        String article = world.article();
        String id = published(article, "Words as they were.");
        page("/articles/" + article);

        unseen(UNSEEN, "Words without a notice.", number(id));
        raiseVersion(article);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> page("/articles/" + article).contains("Words without a notice."));
    }

    private void raiseVersion(String article) throws SQLException {
        unseen("""
                update thread set version = version + 1
                where article_id = (select id from article where slug = ?)
                """, article);
    }

    /** A letter written in another way makes the same address for the resource, and none that pages are kept by. */
    @Test
    void theTwoWaysToSendAPageSendTheSame() {
        String article = world.article();
        published(article, "Words for both ways. ".repeat(30));
        String resource = article.replaceFirst("a", "%61");
        for (String rest : List.of("", "/api")) {
            String ready = rest.isEmpty() ? "/articles/" + article : "/api/v1/articles/" + article + "/comments";
            String drawn = rest.isEmpty() ? "/articles/" + resource : "/api/v1/articles/" + resource + "/comments";
            for (String encoding : List.of("identity", "gzip", "br")) {
                await().until(() -> encoding.equals("identity")
                        || RawHttp.get(ready, "Accept-Encoding: " + encoding + ", gzip;q=0.5")
                                .header("Content-Encoding")
                                .equals(Optional.of(encoding)));
                RawHttp.Answer fromMemory = RawHttp.get(ready, "Accept-Encoding: " + encoding);
                RawHttp.Answer fromResource = RawHttp.get(drawn, "Accept-Encoding: " + encoding);
                assertThat(headers(fromMemory)).as(ready).isEqualTo(headers(fromResource));
                assertThat(fromMemory.body()).isEqualTo(fromResource.body());

                String known = "If-None-Match: " + fromMemory.header("ETag").orElseThrow();
                assertThat(headers(RawHttp.get(ready, "Accept-Encoding: " + encoding, known)))
                        .isEqualTo(headers(RawHttp.get(drawn, "Accept-Encoding: " + encoding, known)));
            }
        }
    }

    private static List<String> headers(RawHttp.Answer answer) {
        return answer.headerLines().stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> !line.startsWith("date:"))
                .sorted()
                .toList();
    }

    /** There a body that nobody asked for is a broken stream. */
    @Test
    void overHttp2TheHeadComesAlone() throws Exception {
        String article = world.article();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            // The first request changes the protocol.
            assertThat(over2(client, "GET", "/articles/" + article).version()).isEqualTo(HttpClient.Version.HTTP_2);
            for (String address : List.of("/", "/articles/" + article, "/api/v1/articles/" + article + "/comments")) {
                HttpResponse<String> got = over2(client, "GET", address);
                HttpResponse<String> head = over2(client, "HEAD", address);
                assertThat(head.statusCode()).isEqualTo(200);
                assertThat(head.headers().firstValue("ETag"))
                        .isEqualTo(got.headers().firstValue("ETag"));
                assertThat(head.body()).isEmpty();
            }
        }
    }

    private static HttpResponse<String> over2(HttpClient client, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Staff.origin() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void headAndConditionalRequestsAreAnsweredFromMemory() throws SQLException {
        String article = world.article();
        String id = published(article, "Words as they were.");
        RawHttp.Answer got = RawHttp.get("/articles/" + article);
        unseen(UNSEEN, "Others.", number(id));

        RawHttp.Answer head = RawHttp.send("HEAD", "/articles/" + article, "");
        RawHttp.Answer again = RawHttp.get(
                "/articles/" + article, "If-None-Match: " + got.header("ETag").orElseThrow());

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(got.header("Content-Length"));
        assertThat(again.status()).isEqualTo(304);
    }
}
