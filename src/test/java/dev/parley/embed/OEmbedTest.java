package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Pages;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other systems are told who know one of our addresses (oembed.com). */
@ServiceTest
class OEmbedTest {

    private static final String ORIGIN = "https://paper.example";

    private final World world;
    private final Db db;

    OEmbedTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Response reads(String path) {
        return world.reader("Editor").request().urlEncodingEnabled(false).get(path);
    }

    private Response embedding(String address) {
        return reads("/oembed?url=" + encoded(address));
    }

    @Test
    void thePageOfAnArticleLeadsToIt() {
        String slug = world.article();
        Document page = Pages.page(world.reader("Ada").gets("/articles/" + slug));

        String found = page.expectFirst("[type=application/json+oembed]").attr("href");
        JsonPath told = reads(found.substring(Staff.origin().length())).jsonPath();

        assertThat(told.getString("version")).isEqualTo("1.0");
        assertThat(told.getString("type")).isEqualTo("rich");
        assertThat(told.getString("title")).isEqualTo("About " + slug);
        assertThat(told.getString("provider_url")).isEqualTo(Staff.origin() + "/");
        assertThat(told.getInt("width")).isEqualTo(640);
        assertThat(told.getMap("")).containsKey("height");
        Document html = Jsoup.parseBodyFragment(told.getString("html"));
        assertThat(html.expectFirst("script[type=module]").attr("src")).isEqualTo(Staff.origin() + "/embed.js");
        assertThat(html.expectFirst("parley-comments").attr("site")).isEqualTo("default");
        assertThat(html.expectFirst("parley-comments").attr("url")).isEqualTo(Staff.origin() + "/articles/" + slug);
        assertThat(html.expectFirst("parley-comments a").attr("href")).isEqualTo(Staff.origin() + "/articles/" + slug);
    }

    /** A page elsewhere says its title itself, so that is hostile text (threat T1), and nobody's before a reply is public. */
    @Test
    void aHostedDiscussionIsEmbeddedByTheAddressOfItsPage() {
        String site = world.siteOf(ORIGIN);
        String page = ORIGIN + "/story?a=1&b=%22%3E";
        String hosted = Staff.origin() + "/threads?site=" + site + "&url=" + encoded(page);

        JsonPath told = embedding(hosted).jsonPath();

        Document html = Jsoup.parseBodyFragment(told.getString("html"));
        assertThat(html.body().children()).hasSize(2);
        assertThat(html.expectFirst("parley-comments").attr("site")).isEqualTo(site);
        assertThat(html.expectFirst("parley-comments").attr("url")).isEqualTo(page);
        assertThat(html.expectFirst("parley-comments a").attr("href")).isEqualTo(hosted);
        assertThat(db.count("select count(*) from article where url = ?", page)).isZero();
    }

    @Test
    void itIsAsWideAsItMayBe() {
        String address = encoded(Staff.origin() + "/articles/" + world.article());

        assertThat(reads("/oembed?url=" + address + "&maxwidth=320").jsonPath().getInt("width"))
                .isEqualTo(320);
        for (String none : List.of("-5", "0", "abc", "99999999999")) {
            assertThat(reads("/oembed?url=" + address + "&maxwidth=" + none)
                            .jsonPath()
                            .getInt("width"))
                    .isEqualTo(640);
        }
        assertThat(reads("/oembed").statusCode()).isEqualTo(400);
        assertThat(reads("/oembed?url=").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{origin}/articles/there-is-none",
                "{origin}/moderation",
                "{origin}/threads?site=nobody&url=https%3A%2F%2Fpaper.example%2F",
                "{origin}/threads?site=default&url=https%3A%2F%2Fpaper.example%2F",
                "{origin}/threads",
                "https://elsewhere.example/articles/some",
                "javascript:alert(1)"
            })
    void whatIsNoDiscussionOfOursIsNotEmbedded(String address) {
        assertThat(embedding(address.replace("{origin}", Staff.origin())).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherFormatIsNotOffered() {
        String address = encoded(Staff.origin() + "/articles/" + world.article());

        assertThat(reads("/oembed?url=" + address + "&format=xml").statusCode()).isEqualTo(501);
        assertThat(reads("/oembed?url=" + address + "&format=json").statusCode())
                .isEqualTo(200);
    }
}
