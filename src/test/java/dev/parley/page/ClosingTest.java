package dev.parley.page;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.Secrets;
import dev.parley.site.Moderation;
import dev.parley.submission.OpeningStamp;
import dev.parley.submission.Stamps;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who writes while a thread closes has written in good faith. */
@ServiceTest
class ClosingTest {

    private final World world;
    private final OpeningStamp stamps;
    private final Secrets secrets;

    ClosingTest(World world, OpeningStamp stamps, Secrets secrets) {
        this.world = world;
        this.stamps = stamps;
        this.secrets = secrets;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void asBefore() {
        world.decidesNothing();
    }

    private int statusWith(String article, String stamp) {
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("With a stamp.");
        form.put("opened", stamp);
        return jane.posts(article, form).statusCode();
    }

    @Test
    void withinTheHourAReplyIsHeldAndItsAuthorIsToldWhy() {
        String article = world.closedArticle("59 minutes");
        Reader jane = world.reader("Jane");

        String id = jane.says(article, "A little late.");

        assertThat(page(jane.gets("/articles/" + article + "?at=" + id))
                        .expectFirst("#comment-" + id + " .why")
                        .text())
                .contains("after comments were closed");
        assertThat(world.reader("Ada").gets("/articles/" + article).asString()).doesNotContain("A little late.");
    }

    @Test
    void withinTheHourARefusalThatCanBeMendedKeepsTheForm() {
        String article = world.closedArticle("59 minutes");
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("A little late.");
        form.put("email", "nonsense");

        var refused = page(jane.posts(article, form));

        assertThat(refused.expectFirst("#respond form textarea[name=comment]").text())
                .isEqualTo("A little late.");
        assertThat(refused.select("#respond textarea[readonly]")).isEmpty();
    }

    @Test
    void laterItIsRefused() {
        assertThat(world.reader("Jane")
                        .posts(world.closedArticle("61 minutes"), "Too late.")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoCanProveToHaveOpenedTheFormBeforeIsHeld() {
        String article = world.closedArticle("2 hours");
        String before = Stamps.at(Instant.now().minus(Duration.ofMinutes(121)), article, secrets);
        String after = Stamps.at(Instant.now().minus(Duration.ofMinutes(119)), article, secrets);

        assertThat(statusWith(article, before)).isEqualTo(303);
        assertThat(statusWith(article, after)).isEqualTo(403);
    }

    @Test
    void aStampFromAfterTheClosingAForgedOneAndOneOfAnotherArticleProveNothing() {
        String article = world.closedArticle("2 hours");
        String genuine = stamps.now(article);

        assertThat(statusWith(article, genuine)).isEqualTo(403);
        assertThat(statusWith(article, genuine.replaceFirst("^[0-9]+", "1000000000")))
                .isEqualTo(403);
        assertThat(statusWith(article, stamps.now(world.article()))).isEqualTo(403);
        assertThat(statusWith(article, "1000000000." + "A".repeat(43))).isEqualTo(403);
        assertThat(statusWith(article, "nonsense")).isEqualTo(403);
    }

    @Test
    void anArticleThatClosedByItsAgeIsClosedSinceThen() {
        String article = world.article();
        world.decides(article, "close-after-days", "3");
        world.published(article, "3 days 2 hours");
        String before = Stamps.at(Instant.now().minus(Duration.ofMinutes(121)), article, secrets);
        String after = Stamps.at(Instant.now().minus(Duration.ofMinutes(119)), article, secrets);

        assertThat(page(world.reader("Ada").gets("/articles/" + article))
                        .expectFirst("#respond")
                        .text())
                .isEqualTo("Comments are closed.");
        assertThat(statusWith(article, before)).isEqualTo(303);
        assertThat(statusWith(article, after)).isEqualTo(403);
        world.published(article, "3 days 59 minutes");
        assertThat(statusWith(article, "")).isEqualTo(303);
        world.published(article, "2 days 23 hours");
        assertThat(page(world.reader("Ada").gets("/articles/" + article)).select("#respond form"))
                .hasSize(1);
    }

    @Test
    void aWholeSiteMayCloseByAgeAndAnArticleOfItStayOpen() {
        String old = world.article();
        String lasting = world.article();
        String reopened = world.article();
        world.decides("close-after-days", "3");
        world.decides(lasting, "close-after-days", "0");
        world.decides(reopened, "thread", "open");
        for (String article : new String[] {old, lasting, reopened}) {
            world.published(article, "9 days");
        }

        assertThat(statusWith(old, "")).isEqualTo(403);
        assertThat(statusWith(lasting, "")).isEqualTo(303);
        assertThat(statusWith(reopened, "")).isEqualTo(303);
    }

    @Test
    void whatIsDecidedOnTheDeskCountsWhateverTheArticleSays() {
        String closed = world.article();
        String reopened = world.closedArticle("2 days");
        String readFirst = world.closedArticle("2 days");
        world.decides(closed, "thread", "closed");
        world.decides(reopened, "thread", "open");
        world.decides(readFirst, "thread", "premoderated");
        Reader jane = world.reader("Jane");

        assertThat(page(jane.gets("/articles/" + closed)).select("#respond form"))
                .isEmpty();
        assertThat(statusWith(reopened, "")).isEqualTo(303);
        String held = jane.says(readFirst, "Read me first.");
        assertThat(page(jane.gets("/articles/" + readFirst + "?at=" + held))
                        .expectFirst("#comment-" + held + " .why")
                        .text())
                .contains("Every reply here is read by a moderator");
    }

    @Test
    void theOwnerSaysHowLongGoodFaithLasts() {
        world.decides("grace-minutes", "5");
        assertThat(statusWith(world.closedArticle("4 minutes"), "")).isEqualTo(303);
        assertThat(statusWith(world.closedArticle("6 minutes"), "")).isEqualTo(403);
    }

    @Test
    void aStampIsForThisMomentAndNeverKept() {
        Reader jane = world.reader("Jane");

        var response = jane.gets("/articles/" + world.article() + "/stamp");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).startsWith("text/plain");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.asString()).matches("[0-9]{10}\\.[A-Za-z0-9_-]{43}");
    }

    @Test
    void aClosedPageSaysSoAndOffersNoForm() {
        String article = world.closedArticle("1 minute");

        var page = page(world.reader("Jane").gets("/articles/" + article));

        assertThat(page.expectFirst("#respond").text()).isEqualTo("Comments are closed.");
        assertThat(page.select("form, a.to")).isEmpty();
    }
}
