package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.audit.Actor;
import dev.parley.platform.CommentId;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SiteId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is given what somebody else is deciding on. */
@ServiceTest
class LeaseTest {

    private final World world;
    private final Db db;
    private final Leases leases;

    LeaseTest(World world, Db db, Leases leases) {
        this.world = world;
        this.db = db;
        this.leases = leases;
    }

    /** So that what waits is what the test puts there. */
    @BeforeEach
    void nothingElseWaits() {
        world.nothingWaits();
        db.update("delete from lease");
        world.moderation(Moderation.PRE);
    }

    private List<String> waiting(int count) {
        String slug = world.article();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(world.reader("Jane").says(slug, "Words " + i));
        }
        return ids;
    }

    private static Response asks(Staff staff, String act, List<String> cards) {
        return staff.posts("/moderation/leases", Map.of("act", act, "cards", String.join(" ", cards)));
    }

    private static List<String> takes(Staff staff, List<String> shown) {
        Response response = asks(staff, "take", shown);
        assertThat(response.statusCode()).isEqualTo(200);
        return Desk.cards(page(response));
    }

    private static List<String> lost(Staff staff, List<String> cards) {
        Response response = asks(staff, "keep", cards);
        assertThat(response.statusCode()).isEqualTo(200);
        return page(response).select("[data-card]").eachText();
    }

    private static Response decides(Staff staff, String id) {
        return staff.json()
                .body(Map.of("revision", 0, "action", "approve"))
                .post("/api/v1/comments/{id}/decisions", id);
    }

    private void tenMinutesPass() {
        db.update("update lease set until = until - interval '10 min 1 s'");
    }

    @Test
    void eachIsGivenOthersOldestFirst() {
        List<String> ids = waiting(3);
        Staff ada = world.moderator("default");
        Staff bea = world.moderator("default");

        assertThat(takes(ada, List.of())).containsExactlyElementsOf(ids);
        assertThat(takes(bea, List.of())).isEmpty();

        List<String> more = waiting(2);
        assertThat(takes(bea, List.of())).containsExactlyElementsOf(more);
        assertThat(takes(ada, ids)).isEmpty();
    }

    @Test
    void whoAsksAgainIsGivenTheirOwn() {
        List<String> ids = waiting(2);
        Staff ada = world.moderator("default");
        takes(ada, List.of());

        assertThat(takes(ada, List.of())).containsExactlyElementsOf(ids);
    }

    @Test
    void aBatchIsFiftyCards() {
        List<String> ids = waiting(51);

        assertThat(takes(world.moderator("default"), List.of())).containsExactlyElementsOf(ids.subList(0, 50));
    }

    @Test
    void whoIsDecidingIsToldToWhoeverElseTries() {
        String id = waiting(1).getFirst();
        Staff ada = world.moderator("default");
        Staff bea = world.moderator("default");
        takes(ada, List.of());

        decides(bea, id)
                .then()
                .statusCode(409)
                .body("code", equalTo("stale"))
                .body("current.result", equalTo("leased"))
                .body("current.status", equalTo("pending"))
                .body("current.revision", equalTo(0))
                .body("current.lease.by", equalTo(ada.name()));
        assertThat(decides(ada, id).statusCode()).isEqualTo(200);
        assertThat(db.count("select count(*) from lease")).isZero();
    }

    @Test
    void aPageSaysWhatIsWithColleaguesAndDecidesTheRest() {
        List<String> ids = waiting(2);
        Staff ada = world.moderator("default");
        Desk bea = new Desk(world.moderator("default"));
        Map<String, String> form = Desk.form(bea.open("/moderation"));
        asks(ada, "keep", ids.subList(0, 1));
        ids.forEach(id -> form.put("decision." + id, "spam"));

        Response answer = bea.decide(form);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(page(answer).select("#problems").text())
                .contains(
                        "The reply by Jane, “Words 0”, is with " + ada.name(), "You chose: Spam.", "Another one was.");
        assertThat(page(answer).select(".elsewhere").text()).isEqualTo("One reply is with a colleague.");
        assertThat(Desk.cards(page(answer))).isEmpty();
        assertThat(bea.open("/moderation/comments/" + ids.getFirst())
                        .select(".notice")
                        .text())
                .contains(ada.name() + " is deciding on this one");
    }

    @Test
    void withoutScriptTheSubmitTakesTheNextPageAlong() {
        List<String> ids = waiting(3);
        Staff ada = world.moderator("default");
        Desk desk = new Desk(ada);
        assertThat(db.count("select count(*) from lease"))
                .as("reading takes nothing")
                .isZero();
        desk.open("/moderation");
        assertThat(db.count("select count(*) from lease"))
                .as("reading takes nothing")
                .isZero();

        desk.decide("pending", ids.getFirst(), "approve");

        assertThat(takes(world.moderator("default"), List.of())).isEmpty();
        assertThat(Desk.cards(desk.open("/moderation"))).containsExactlyElementsOf(ids.subList(1, 3));
    }

    @Test
    void whatIsGivenBackIsFree() {
        List<String> ids = waiting(2);
        Staff ada = world.moderator("default");
        Staff bea = world.moderator("default");
        takes(ada, List.of());

        assertThat(asks(bea, "give", ids).statusCode()).isEqualTo(204);
        assertThat(takes(bea, List.of())).as("nobody gives back another's").isEmpty();
        assertThat(asks(ada, "give", ids).statusCode()).isEqualTo(204);
        assertThat(takes(bea, List.of())).containsExactlyElementsOf(ids);
    }

    @Test
    void whatNobodyRenewsComesBackByItself() {
        List<String> ids = waiting(2);
        Staff ada = world.moderator("default");
        Staff bea = world.moderator("default");
        takes(ada, List.of());
        tenMinutesPass();

        assertThat(takes(bea, List.of())).containsExactlyElementsOf(ids);
        assertThat(lost(ada, ids))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note).isEqualTo(bea.name() + " has taken this one over."));
    }

    @Test
    void whoKeepsTheirsHasThemForTenMinutesMore() {
        List<String> ids = waiting(2);
        Staff ada = world.moderator("default");
        takes(ada, List.of());
        db.update("update lease set until = now() + interval '1 s'");

        assertThat(lost(ada, ids)).isEmpty();

        assertThat(db.count("select count(*) from lease where until > now() + interval '9 min'"))
                .isEqualTo(2);
    }

    @Test
    void whatItsAuthorTookBackIsSaidNotToWaitAnyMore() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Words.");
        Staff ada = world.moderator("default");
        takes(ada, List.of());
        db.update(
                "update comment set status = 'deleted' where id = ?",
                CommentId.parse(id).orElseThrow().value());

        assertThat(lost(ada, List.of(id))).containsExactly("This one does not wait any more.");
    }

    /** Threat T8. */
    @Test
    void noCardOfAnotherSiteIsTaken() {
        List<String> ids = waiting(1);
        String elsewhere = world.site();
        Staff other = world.moderator(elsewhere);

        assertThat(lost(other, ids)).containsExactly("This one does not wait any more.");
        assertThat(takes(other, List.of())).isEmpty();
        assertThat(other.posts("/moderation/leases", Map.of("site", "default", "act", "take"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(db.count("select count(*) from lease")).isZero();
    }

    @Test
    void whatNoPageOfOursSendsIsRefused() {
        Staff ada = world.moderator("default");
        for (Map<String, String> form : List.of(
                Map.of("act", "steal"),
                Map.of("cards", "1"),
                Map.of("act", "keep", "cards", "nobody"),
                Map.of(
                        "act",
                        "keep",
                        "cards",
                        String.join(
                                " ",
                                Stream.iterate(1L, id -> id + 1)
                                        .limit(201)
                                        .map(id -> new CommentId(id).toString())
                                        .toList())))) {
            assertThat(ada.posts("/moderation/leases", form).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aProgramTakesKeepsAndGivesBack() {
        List<String> ids = waiting(3);
        Staff ada = world.moderator("default");
        Staff bea = world.moderator("default");

        ada.json()
                .body(Map.of("limit", 2))
                .post("/api/v1/moderation/leases")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("cards.id", equalTo(ids.subList(0, 2)))
                .body("cards[0].lease.own", equalTo(true))
                .body("cards[0].lease.by", equalTo(ada.name()));
        bea.json()
                .get("/api/v1/moderation/queue")
                .then()
                .body("cards.id", equalTo(ids))
                .body("cards[0].lease.own", equalTo(false))
                .body("cards[0].lease.by", equalTo(ada.name()))
                .body("cards[2].lease", equalTo(null));
        bea.json()
                .body(Map.of("act", "keep", "comments", ids))
                .post("/api/v1/moderation/leases")
                .then()
                .statusCode(200)
                .body("lost.commentId", equalTo(ids.subList(0, 2)))
                .body("lost[0].to.by", equalTo(ada.name()));
        ada.json()
                .body(Map.of("act", "give", "comments", ids.subList(0, 2)))
                .post("/api/v1/moderation/leases")
                .then()
                .statusCode(204);
        bea.json()
                .body(Map.of("comments", ids.subList(2, 3)))
                .post("/api/v1/moderation/leases")
                .then()
                .body("cards.id", equalTo(ids.subList(0, 2)));
    }

    @Test
    void whatAProgramGetsWrongIsSaidByField() {
        world.moderator("default")
                .json()
                .body(Map.of("act", "steal", "limit", 0, "comments", List.of("nobody")))
                .post("/api/v1/moderation/leases")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("comments", "limit", "act")));
    }

    /** Of two who lock several cards, none waits for the other in a circle. */
    @Test
    void whoKeepsAndGivesBackAtOnceIsNeverInTheWayOfThemselves() throws Exception {
        List<CommentId> ids = waiting(30).stream()
                .map(id -> CommentId.parse(id).orElseThrow())
                .toList();
        SiteId site = new SiteId(db.count("select id from site where key = 'default'"));
        Actor ada = Actor.moderator(new ModeratorId(world.moderator("default").id()));
        List<Callable<Integer>> tabs = new ArrayList<>();
        for (int tab = 0; tab < 4; tab++) {
            Random random = new Random(tab);
            tabs.add(() -> {
                for (int i = 0; i < 60; i++) {
                    List<CommentId> some = new ArrayList<>(ids);
                    Collections.shuffle(some, random);
                    switch (random.nextInt(4)) {
                        case 0 -> leases.giveBack(site, ada, some);
                        case 1 -> leases.end(site, some);
                        case 2 -> leases.take(QueueQuery.oldest(site, 50), ada, List.of());
                        default -> leases.keep(site, ada, some);
                    }
                }
                return 60;
            });
        }
        try (ExecutorService desk = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> tab : desk.invokeAll(tabs)) {
                assertThat(tab.get()).isEqualTo(60);
            }
        }
    }

    @Test
    void thirtyTwoWhoTakeAtOnceHoldNoCardTwice() throws Exception {
        waiting(40);
        db.update("""
                insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                    author_key, text, client_address, client_network, content_digest, created_at)
                select site_id, id + n, article_id, id + n, 1, int8send(id + n), 'pending', 'Jane', 'jane@example.org',
                    sha256(int8send(id + n)), 'Words.', '203.0.113.7', '203.0.113.7', sha256(int8send(id + n)), now()
                from (select * from comment where status = 'pending' order by id desc limit 1) last
                cross join generate_series(1, 1560) n
                """);
        SiteId site = new SiteId(db.count("select id from site where key = 'default'"));
        List<Callable<List<CommentId>>> takers = new ArrayList<>();
        for (int taker = 1; taker <= 32; taker++) {
            Actor holder = Actor.moderator(new ModeratorId(taker));
            takers.add(() -> leases.take(QueueQuery.oldest(site, 50), holder, List.of()));
        }
        List<CommentId> taken = new ArrayList<>();
        try (ExecutorService desk = Executors.newFixedThreadPool(8)) {
            for (Future<List<CommentId>> batch : desk.invokeAll(takers)) {
                assertThat(batch.get()).hasSize(50);
                taken.addAll(batch.get());
            }
        }

        Set<CommentId> distinct = new HashSet<>(taken);
        assertThat(distinct).hasSize(1600).hasSameSizeAs(taken);
        assertThat(db.count("select count(*) from lease")).isEqualTo(1600);
    }
}
