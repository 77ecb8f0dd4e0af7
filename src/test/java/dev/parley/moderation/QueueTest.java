package dev.parley.moderation;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moderators see of what waits, and of what was decided. */
@ServiceTest
class QueueTest {

    private final World world;

    QueueTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsHeld() {
        world.moderation(Moderation.PRE);
    }

    private Desk desk() {
        return new Desk(world.moderator("default"));
    }

    @Test
    void aCardSaysWhoSaidWhatWhereAndWhyItIsHere() {
        String slug = world.article();
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("Some *words* and [a link](https://example.org/x).");
        form.put("url", "https://jane.example/");
        String id = jane.says(slug, form);

        Element card = Desk.card(desk().pageWith("pending", id), id);

        assertThat(card.select("h2").text()).isEqualTo("Jane");
        assertThat(card.text())
                .contains(jane.email(), jane.address(), "https://jane.example/", "About " + slug)
                .contains("Every reply is read first here.", "No approved reply from this browser yet.");
        assertThat(card.expectFirst(".text").text()).contains("Some words and a link (https://example.org/x).");
    }

    @Test
    void aCardShowsWhatItAnswersAndInWhatStateThatIs() {
        String slug = world.article();
        String head = world.reader("Ada").says(slug, "The head.");
        world.approve(head);
        String id = world.reader("Jane").answers(slug, head, "The answer.");
        Desk desk = desk();

        assertThat(Desk.card(desk.pageWith("pending", id), id).select(".parent").text())
                .contains("Answers Ada", "The head.")
                .contains("approved")
                .doesNotContain("The reply it answers is");
        String address = Desk.card(desk.pageWith("pending", id), id)
                .select(".parent .facts a")
                .attr("href");
        assertThat(Desk.card(desk.open(address), head).select(".text").text()).isEqualTo("The head.");
        world.decide(head, Decision.REJECT);
        assertThat(Desk.card(desk.pageWith("pending", id), id).select(".parent").text())
                .contains("The reply it answers is rejected.");
    }

    @Test
    void whatAParentsAuthorTookBackIsNotShownByTheWay() {
        String slug = world.article();
        Reader ada = world.reader("Ada");
        String head = ada.says(slug, "Taken back.");
        world.approve(head);
        String id = world.reader("Jane").answers(slug, head, "The answer.");
        OwnReplies.delete(ada, head);

        Element card = Desk.card(desk().pageWith("pending", id), id);

        assertThat(card.text()).doesNotContain("Taken back.", "Answers Ada").contains("is taken back by its author");
        assertThat(card.select(".parent a")).isEmpty();
    }

    @Test
    void aCardShowsWhatItSaidBefore() {
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "The first words.");
        OwnReplies.edit(jane, id, 1, "The second words.");
        OwnReplies.edit(jane, id, 2, "The third words.");

        Element card = Desk.card(desk().pageWith("pending", id), id);

        assertThat(card.select(".text").text()).isEqualTo("The third words.");
        assertThat(card.select(".change h3").eachText())
                .satisfiesExactly(
                        last -> assertThat(last).startsWith("Changed since wording 2, "),
                        first -> assertThat(first).startsWith("Changed since wording 1, "));
        card.select(".heard").remove();
        assertThat(card.select(".change pre").stream().map(Element::html))
                .containsExactly(
                        "The <del>second</del><ins>third</ins> words.", "The <del>first</del><ins>second</ins> words.");
        assertThat(card.select("details.earlier:not([open]) .change")).hasSize(1);
    }

    /** Neither colour nor a line through a word is heard. */
    @Test
    void whatWasTakenAwayAndAddedIsSaidInWords() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "The first words.");
        OwnReplies.edit(jane, id, 1, "The second words.");

        Element card = Desk.card(desk().pageWith("pending", id), id);

        assertThat(card.select(".change del").text()).isEqualTo("taken away: first");
        assertThat(card.select(".change ins").text()).isEqualTo("added: second");
    }

    @Test
    void whatIsTooDifferentIsShownAsItWas() {
        Reader jane = world.reader("Jane");
        String before = words(0);
        String id = jane.says(world.article(), before);
        OwnReplies.edit(jane, id, 1, words(10_000));
        Desk desk = desk();

        Element change = Desk.card(desk.pageWith("pending", id), id).expectFirst(".change");

        assertThat(change.select("del, ins")).isEmpty();
        assertThat(change.select(".facts").text()).startsWith("Too much is different to mark each change.");
        assertThat(change.select("pre").text()).isEqualTo(before);
    }

    private static String words(int from) {
        return IntStream.range(from, from + 600).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @Test
    void whatChangedFurtherDownIsShownOnItsOwnPage() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "word ".repeat(2_000) + "end");
        OwnReplies.edit(jane, id, 1, "word ".repeat(2_000) + "conclusion");
        Desk desk = desk();

        Element card = Desk.card(desk.pageWith("pending", id), id);
        assertThat(card.select(".change").text()).contains("What was changed stands further down.");
        assertThat(card.select(".change :is(del, ins, pre)")).isEmpty();
        Element alone = Desk.card(
                desk.open(card.select("a:contains(Show the whole text)").attr("href")), id);
        assertThat(alone.select(".change del").text()).endsWith("end");
        assertThat(alone.select(".change pre").text()).hasSizeGreaterThan(10_000);
    }

    @Test
    void whatARuleSawIsMarkedInTheTextAndNamedBesideIt() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Buy [here](https://a.example/x) or at www.b.example, *please*.");

        Element card = Desk.card(desk().pageWith("pending", id), id);

        assertThat(card.select(".text mark").eachText()).containsExactly("https://a.example/x", "www.b.example");
        assertThat(card.select(".findings mark").eachText()).containsExactly("https://a.example/x", "www.b.example");
        assertThat(card.select(".findings").text()).contains("2 links in it. https://a.example/x www.b.example");
        world.moderator("default")
                .json()
                .get("/api/v1/moderation/comments/" + id)
                .then()
                .body(
                        "findings.find { it.rule == 'links' }.matched",
                        equalTo(List.of("https://a.example/x", "www.b.example")));
    }

    /** Threat T1: links are text until somebody opens their list, and hostile text is text. */
    @Test
    void nothingInATextCanBeFollowedByAccident() {
        String slug = world.article();
        Reader jane = world.reader("<b>Jane</b>");
        String id =
                jane.says(slug, "[Sign in](https://evil.example/) <script>alert(1)</script> https://other.example/");

        Element card = Desk.card(desk().pageWith("pending", id), id);

        assertThat(card.select(".text a, .text script, .text img, h2 b")).isEmpty();
        assertThat(card.expectFirst(".text").text()).contains("Sign in (https://evil.example/)", "<script>alert(1)");
        assertThat(card.select("details.links:not([open]) a").eachAttr("href"))
                .containsExactly("https://evil.example/", "https://other.example/");
        assertThat(card.select("details.links a").eachAttr("rel")).containsOnly("noreferrer nofollow noopener");
        assertThat(card.select("h2").text()).isEqualTo("<b>Jane</b>");
    }

    @Test
    void aLongTextIsShownWholeOnItsOwnPage() {
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "word ".repeat(2_000) + "end");
        Desk desk = desk();

        Element card = Desk.card(desk.pageWith("pending", id), id);
        assertThat(card.select(".text").text()).hasSizeLessThan(4_100).doesNotContain("end");
        String whole = card.select("a:contains(Show the whole text)").attr("href");
        assertThat(Desk.card(desk.open(whole), id).select(".text").text()).endsWith("word end");
    }

    @Test
    void oldestComeFirstAndPagesFollowEachOther() {
        String slug = world.article();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            said.add(world.reader("Jane").says(slug, "Words " + i));
        }
        Desk desk = desk();

        Document first = desk.pageWith("pending", said.getFirst());
        assertThat(Desk.cards(first)).isEqualTo(said.subList(0, 50));
        Document second = desk.open(first.expectFirst("a[rel=next]").attr("href"));
        assertThat(Desk.cards(second)).startsWith(said.subList(50, 53).toArray(String[]::new));
        assertThat(second.select("a:contains(To the beginning)").attr("href")).isEqualTo("/moderation");

        Document newest = desk.open("/moderation?order=newest");
        assertThat(Desk.cards(newest)).isEqualTo(said.reversed().subList(0, 50));
        Document next = desk.open(newest.expectFirst("a[rel=next]").attr("href"));
        assertThat(Desk.cards(next)).startsWith(said.reversed().subList(50, 53).toArray(String[]::new));
    }

    @Test
    void eachListShowsItsOwnAndSaysHowManyThereAre() {
        String slug = world.article();
        String id = world.reader("Jane").says(slug, "Words.");
        Desk desk = desk();
        for (Decision decision : List.of(Decision.APPROVE, Decision.REJECT, Decision.SPAM, Decision.TRASH)) {
            String list = decision.result().toString();
            long before = count(desk.open("/moderation?status=" + list), list);
            world.decide(id, decision);

            Document page = desk.pageWith(list, id);

            assertThat(Desk.cards(page).getFirst()).isEqualTo(id);
            assertThat(count(page, list)).isEqualTo(before + 1);
        }
    }

    private static long count(Document page, String list) {
        String text = page.expectFirst("nav.lists a[aria-current] b").text();
        assertThat(page.expectFirst("nav.lists a[aria-current]").attr("href")).contains(list);
        return Long.parseLong(text.replace(",", ""));
    }

    @Test
    void whatItsAuthorTookBackIsInNoListAndHasNoPage() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Words.");
        OwnReplies.delete(jane, id);
        Staff staff = world.moderator("default");

        for (String list : List.of("pending", "approved", "rejected", "spam", "trash")) {
            assertThat(Desk.cards(new Desk(staff).pageWith(list, id))).doesNotContain(id);
        }
        assertThat(staff.gets("/moderation/comments/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void nonsenseInTheAddressIsAPageThatIsNotThere() {
        Staff staff = world.moderator("default");
        for (String query : List.of(
                "status=deleted", "status=nonsense", "order=sideways", "after=x", "site=none", "site='%20or%201=1")) {
            Response response = staff.gets("/moderation?" + query);
            assertThat(response.statusCode()).as(query).isEqualTo(404);
            assertThat(page(response).select("h1").text()).as(query).isEqualTo("There is nothing here");
        }
    }

    @Test
    void whoHasNoSiteYetIsToldSo() {
        Staff newcomer = world.moderator();
        for (String path : List.of("/moderation", "/moderation/log")) {
            Response response = newcomer.gets(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(page(response).text()).contains("No site was given to you yet.");
        }
    }

    /** Threats T6 and T25. */
    @Test
    void itsPagesAreKeptNowhereAndFramedByNobody() {
        String id = world.reader("Jane").says(world.article(), "Words.");
        for (String path : List.of("/moderation", "/moderation/comments/" + id)) {
            Response response = world.moderator("default").gets(path);
            assertThat(response.header("Cache-Control")).isEqualTo("no-store");
            assertThat(response.header("ETag")).isNull();
            assertThat(response.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }
}
