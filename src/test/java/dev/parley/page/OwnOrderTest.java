package dev.parley.page;

import static dev.parley.support.Pages.heads;
import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order in which replies are shown to who asks for none is the owner's choice. */
@ServiceTest
class OwnOrderTest {

    private final World world;

    OwnOrderTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void asBefore() {
        world.decidesNothing();
    }

    private Document shown(String path) {
        return page(world.reader("Ada").gets(path));
    }

    private static String tag(String path, String... headers) {
        return RawHttp.get(path, headers).header("ETag").orElseThrow();
    }

    @Test
    void itHoldsForTheSiteAndAnArticleMayDiffer() {
        String article = world.article();
        String other = world.article();
        String first = world.reader("Jane").says(article, "First.");
        String second = world.reader("Bob").says(article, "Second.");
        world.decides("order", "newest");

        assertThat(heads(shown("/articles/" + article))).containsExactly(second, first);

        world.decides(article, "order", "oldest");
        world.decides(other, "order", "newest");
        assertThat(heads(shown("/articles/" + article))).containsExactly(first, second);
    }

    @Test
    void whoAsksForAnOrderGetsThatOne() {
        String article = world.article();
        String first = world.reader("Jane").says(article, "First.");
        String second = world.reader("Bob").says(article, "Second.");
        world.decides(article, "order", "newest");

        assertThat(heads(shown("/articles/" + article + "?order=oldest"))).containsExactly(first, second);
        assertThat(heads(shown("/articles/" + article + "?order=newest"))).containsExactly(second, first);
    }

    @Test
    void itsPagesAreThoseThatSearchEnginesKnowAndOthersAreViewsOfThem() {
        String article = world.article();
        world.reader("Jane").says(article, "First.");
        world.reader("Bob").says(article, "Second.");
        world.decides(article, "order", "newest");

        Document own = shown("/articles/" + article);
        Document asked = shown("/articles/" + article + "?order=oldest");

        assertThat(own.expectFirst("link[rel=canonical]").attr("href")).endsWith("/articles/" + article);
        assertThat(own.select("meta[name=robots]")).isEmpty();
        assertThat(asked.select("meta[name=robots][content=noindex]")).hasSize(1);
        assertThat(own.select(".bar nav a").eachAttr("href"))
                .containsExactly(
                        "/articles/" + article + "?order=oldest#comments",
                        "/articles/" + article + "#comments",
                        "/articles/" + article + "?order=discussed#comments");
        assertThat(own.expectFirst("[aria-current]").text()).isEqualTo("Newest");
    }

    @Test
    void thePagesOfALongThreadFollowEachOtherInIt() {
        String article = world.article();
        for (int i = 0; i < 51; i++) {
            world.reader("Jane").says(article, "Reply " + i);
        }
        world.decides(article, "order", "newest");

        Document first = shown("/articles/" + article);
        String next = first.expectFirst("link[rel=next]").attr("href");
        Document second = shown(next.replaceFirst("#.*", ""));

        assertThat(next).doesNotContain("order=");
        assertThat(heads(first)).hasSize(50);
        assertThat(heads(second)).hasSize(1);
        assertThat(second.text()).contains("Reply 0");
        assertThat(second.expectFirst("link[rel=canonical]").attr("href")).endsWith(next.replaceFirst("#.*", ""));
    }

    @Test
    void aChangeMakesTheKeptPageOld() {
        String article = world.article();
        world.reader("Jane").says(article, "First.");
        world.reader("Bob").says(article, "Second.");
        String path = "/articles/" + article;
        String before = tag(path);

        world.decides(article, "order", "newest");

        assertThat(tag(path)).isNotEqualTo(before);
        assertThat(RawHttp.get(path, "If-None-Match: " + before).status()).isEqualTo(200);
    }
}
