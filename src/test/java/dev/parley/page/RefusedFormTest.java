package dev.parley.page;

import static dev.parley.support.Pages.field;
import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.problems;
import static dev.parley.support.Pages.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reply that is not taken comes back with the reason and every letter of it. */
@ServiceTest
class RefusedFormTest {

    private final World world;

    RefusedFormTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    private static Document refused(Response response, int status, String code) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.header("X-Robots-Tag")).isEqualTo("noindex");
        Document page = page(response);
        assertThat(page.expectFirst("#respond").attr("data-code")).isEqualTo(code);
        return page;
    }

    private static void holds(Document page, Map<String, String> form) {
        for (String name : new String[] {"comment", "author", "email", "url"}) {
            assertThat(field(page, name)).as(name).isEqualTo(form.get(name));
        }
    }

    @Test
    void everyFieldThatIsWrongSaysWhyAndIsLinkedFromTheSummary() {
        Map<String, String> form = Map.of("comment", "", "author", "", "email", "not an address", "url", "nowhere");

        Document page = refused(world.reader("Jane").posts(world.article(), form), 422, "required");

        for (String name : form.keySet()) {
            Element input = page.expectFirst("#" + name);
            Element problem = page.expectFirst("#" + name + "-problem");
            Element link = page.expectFirst("#problems a[href=#" + name + "]");
            assertThat(input.attr("aria-invalid")).isEqualTo("true");
            assertThat(input.attr("aria-describedby")).contains(name + "-problem");
            assertThat(link.text()).isEqualTo(problem.text()).isNotEmpty();
        }
        holds(page, form);
        assertThat(page.expectFirst("#problems").attr("role")).isEqualTo("alert");
    }

    @Test
    void whatIsTypedIsKeptToTheLetter() {
        Map<String, String> form = world.reader("Jane").form("<b>\"Tom\" & 'Jerry'</b>\n\n    indented\t\n{#each}${x}");
        form.put("author", "<i>\"Jane\" & Co.</i>");
        form.put("email", "\"><script>alert(1)</script>");
        form.put("url", "javascript:'\"<>&");
        form.put("remember", "yes");

        Document page = refused(world.reader("Jane").posts(world.article(), form), 422, "no-email-address");

        holds(page, form);
        assertThat(page.expectFirst("#remember").hasAttr("checked")).isTrue();
        assertThat(page.select("#respond script")).isEmpty();
    }

    @Test
    void aCommentAtTheLimitInThreeByteCharactersIsTakenAndOneByteMoreIsReadAndRefused() {
        String fits = "好".repeat(65_525 / 3) + "é";
        String article = world.article();

        world.reader("Jane").says(article, fits);
        Document page = refused(world.reader("June").posts(article, fits + "x"), 422, "too-long");

        assertThat(field(page, "comment")).isEqualTo(fits + "x");
        assertThat(page.expectFirst("#comment-problem").text()).contains("65525");
    }

    @Test
    void anUnknownParentIsRefused() {
        String other = world.reader("Ada").says(world.article(), "Elsewhere.");
        for (String parent :
                new String[] {"0000000000001", "nonsense", "'; --", other, other.toUpperCase(java.util.Locale.ROOT)}) {
            Reader jane = world.reader("Jane");
            Map<String, String> form = jane.form("To whom?");
            form.put("parent", parent);

            Document page = refused(jane.posts(world.article(), form), 422, "parent-unknown");

            holds(page, form);
            assertThat(problems(page)).hasSize(1);
            assertThat(field(page, "parent")).isEmpty();
        }
    }

    @Test
    void aParentThatIsNotPublicIsRefused() {
        String article = world.premoderatedArticle();
        String held = world.reader("Zelda").says(article, "Waiting.");
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("To a reply I cannot see.");
        form.put("parent", held);

        Document page = refused(jane.posts(article, form), 422, "parent-not-public");

        holds(page, form);
        assertThat(page.text()).doesNotContain("Waiting.").doesNotContain("Zelda");
    }

    @Test
    void theDeepestLevelIsNotAnswered() {
        String article = world.article();
        String parent = world.reader("L1").says(article, "Level 1");
        for (int level = 2; level <= 5; level++) {
            parent = world.reader("L").answers(article, parent, "Level " + level);
        }
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("Level 6");
        form.put("parent", parent);

        Document page = refused(jane.posts(article, form), 422, "too-deep");

        holds(page, form);
        assertThat(problems(page).getFirst()).contains("5");
        assertThat(page.select("#comment-" + parent + " a.to")).isEmpty();
    }

    @Test
    void aDuplicateIsRefusedWithTheTextKept() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        jane.says(article, "Said once.");
        world.later("11 minutes");

        holds(refused(jane.posts(article, "Said once."), 409, "duplicate"), jane.form("Said once."));
    }

    @Test
    void whoIsTooFastIsToldHowLongToWait() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        jane.says(article, "One.");

        Response response = jane.posts(article, "Two.");

        holds(refused(response, 429, "too-fast"), jane.form("Two."));
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 15);
        world.later("16 seconds");
        jane.says(article, "Two.");
    }

    @Test
    void theSameAddressFromAnotherNetworkIsTooFastToo() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        jane.says(article, "One.");
        Reader away = jane.atThePlaceOf(world.reader("Somebody"));
        Map<String, String> form = away.form("Two.");
        form.put("email", away.email().toUpperCase(java.util.Locale.ROOT));

        refused(away.posts(article, form), 429, "too-fast");
    }

    @Test
    void aClosedThreadGivesTheTextBack() {
        String article = world.closedArticle("61 minutes");

        Document page = refused(world.reader("Jane").posts(article, "\"Too\" late & <sad>."), 403, "closed");

        assertThat(value(page.expectFirst("#respond textarea"))).isEqualTo("\"Too\" late & <sad>.");
        assertThat(page.select("#respond form")).isEmpty();
    }
}
