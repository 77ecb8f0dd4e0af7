package dev.parley.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A card tells what else its author wrote, and how that is known (ADR 13). */
@ServiceTest
class AuthorRecordTest {

    private final World world;
    private final Db db;
    private final Prolific prolific;

    AuthorRecordTest(World world, Db db, Prolific prolific) {
        this.world = world;
        this.db = db;
        this.prolific = prolific;
    }

    @BeforeEach
    void everythingIsHeldAndNobodyWaits() {
        world.moderation(Moderation.PRE);
        world.decides("seconds-between", "0");
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private Element recordOf(String id) {
        return Desk.card(new Desk(world.moderator("default")).pageWith("pending", id), id)
                .expectFirst(".record");
    }

    private String says(Reader reader, String words, Decision decision) {
        String id = reader.says(world.article(), words);
        world.decide(id, decision);
        return id;
    }

    @Test
    void whoeverIsNewHasNothingElseYet() {
        String id = world.reader("Jane").says(world.article(), "Words.");

        Element known = recordOf(id);

        assertThat(known.select("p").eachText()).containsExactly("From this browser: nothing else yet");
        assertThat(known.select("li")).isEmpty();
    }

    @Test
    void whatCameFromTheSameBrowserIsCounted() {
        Reader jane = world.reader("Jane");
        String first = says(jane, "One.", Decision.APPROVE);
        says(jane, "Two.", Decision.APPROVE);
        says(jane, "Three.", Decision.SPAM);
        db.update(
                "update comment set created_at = '2024-02-29T12:00:00Z' where text = 'One.' and author_email = ?",
                jane.email());
        String id = jane.says(world.article(), "Four.");

        Element known = recordOf(id);

        assertThat(known.select("p").eachText())
                .containsExactly("From this browser: 2 approved 1 marked as spam since 29 February 2024");
        assertThat(known.select("b").eachText()).containsExactly("2 approved", "1 marked as spam");
        assertThat(known.select("li:last-child a").attr("href")).isEqualTo("/moderation/comments/" + first);
    }

    @Test
    void theLastThreeOthersAreShownNewestFirst() {
        Reader jane = world.reader("Jane");
        says(jane, "One.", Decision.APPROVE);
        says(jane, "Two.", Decision.APPROVE);
        says(jane, "Three, with *stars* and <b>more</b>. " + "word ".repeat(50), Decision.REJECT);
        String id = jane.says(world.article(), "Four.");
        String later = jane.says(world.article(), "Five.");

        Element known = recordOf(id);

        assertThat(known.select("li bdi").eachText())
                .satisfiesExactly(
                        five -> assertThat(five).isEqualTo("Five."),
                        three -> assertThat(three)
                                .startsWith("Three, with stars and <b>more</b>. word")
                                .endsWith("word…")
                                .hasSizeLessThan(130),
                        two -> assertThat(two).isEqualTo("Two."));
        assertThat(known.select("li span").eachText()).containsExactly("pending", "rejected", "approved");
        assertThat(known.select("li:first-child a").attr("href")).isEqualTo("/moderation/comments/" + later);
        assertThat(new Desk(world.moderator("default"))
                        .open(known.select("li:first-child a").attr("href"))
                        .select(".text")
                        .text())
                .isEqualTo("Five.");
    }

    /** Who types the address of somebody with a good name does not get the good name. */
    @Test
    void whatCameWithTheSameAddressAloneIsToldApart() {
        Reader jane = world.reader("Jane");
        says(jane, "Of Jane's browser.", Decision.APPROVE);
        Reader impostor = jane.inAnotherBrowser();
        says(impostor, "Of another browser.", Decision.SPAM);
        Map<String, String> form = impostor.form("More of that.");
        form.put("email", jane.email().toUpperCase(Locale.ROOT));
        String id = impostor.says(world.article(), form);

        Element known = recordOf(id);

        assertThat(known.select("p").eachText())
                .satisfiesExactly(
                        browser -> assertThat(browser).startsWith("From this browser: 1 marked as spam since "),
                        address -> assertThat(address)
                                .startsWith(
                                        "With this address, which anybody can type: 1 approved 1 marked as spam since"));
        assertThat(known.select("li bdi").eachText()).containsExactly("Of another browser.", "Of Jane's browser.");
        assertThat(known.select("li span").eachText()).containsExactly("marked as spam", "approved, with this address");
    }

    @Test
    void whereBothSayTheSameItIsSaidOnce() {
        Reader jane = world.reader("Jane");
        says(jane, "One.", Decision.APPROVE);

        assertThat(recordOf(jane.says(world.article(), "Two.")).select("p")).hasSize(1);
    }

    @Test
    void thoseWhoGiveNoAddressAreNotOnePerson() {
        world.decides("email-required", "no");
        for (String words : List.of("One.", "Two.")) {
            Reader somebody = world.reader("Somebody");
            Map<String, String> form = somebody.form(words);
            form.put("email", "");
            String id = somebody.says(world.article(), form);
            assertThat(recordOf(id).select("p").eachText()).containsExactly("From this browser: nothing else yet");
        }
    }

    @Test
    void whatItsAuthorTookBackIsNotTold() {
        Reader jane = world.reader("Jane");
        OwnReplies.delete(jane, jane.says(world.article(), "Taken back."));
        String id = jane.says(world.article(), "Kept.");

        assertThat(recordOf(id).text()).contains("nothing else yet").doesNotContain("Taken back", "taken back");
    }

    /** Threat T8. */
    @Test
    void whatWasSaidOnAnotherSiteIsNotTold() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Words.");
        prolific.writes(prolific.article(), 10, prolific.keyOf(id), jane.email());

        assertThat(recordOf(id).text()).contains("nothing else yet").doesNotContain("Reply");
    }

    @Test
    void nobodyCountsBeyondAHundred() {
        long article = prolific.article();
        String site = (String)
                db.value("select s.key from site s join article a on a.site_id = s.id where a.id = ?", article);
        prolific.writes(article, 505, new byte[32], "jane@example.org");
        Staff staff = world.moderator(site);

        Element known =
                new Desk(staff).open("/moderation?order=newest&site=" + site).expectFirst(".record");

        assertThat(known.select("b").eachText())
                .containsExactly(
                        "100+ pending", "100+ approved", "100+ rejected", "100+ marked as spam", "100+ in the trash");
        assertThat(known.select("li a").attr("href")).endsWith("?site=" + site);
    }

    @Test
    void programsGetItToo() {
        Reader jane = world.reader("Jane");
        String first = says(jane, "One.", Decision.REJECT);
        String id = jane.says(world.article(), "Two.");
        Staff staff = world.moderator("default");

        staff.json()
                .get("/api/v1/moderation/queue?after=" + Desk.before(id))
                .then()
                .body("cards[0].authorRecord.browser.counts", equalTo(Map.of("rejected", 1)))
                .body("cards[0].authorRecord.browser.firstSeen", notNullValue())
                .body("cards[0].authorRecord.address.counts", equalTo(Map.of("rejected", 1)))
                .body("cards[0].authorRecord.last", hasSize(1))
                .body("cards[0].authorRecord.last[0].id", equalTo(first))
                .body("cards[0].authorRecord.last[0].status", equalTo("rejected"))
                .body("cards[0].authorRecord.last[0].beginning", equalTo("One."))
                .body("cards[0].authorRecord.last[0].recognisedBy", equalTo("browser"));
        String alone = world.reader("Ada").says(world.article(), "Alone.");
        staff.json()
                .get("/api/v1/moderation/comments/" + alone)
                .then()
                .body("authorRecord.browser.counts", equalTo(Map.of()))
                .body("authorRecord.browser.firstSeen", nullValue())
                .body("authorRecord.last", hasSize(0));
    }
}
