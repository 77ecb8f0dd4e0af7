package dev.parley.moderation.settings;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an owner makes a site, allows websites, and gets what to put into their pages. */
@ServiceTest
class SitesTest {

    private static final String SITES = "/moderation/settings/sites";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final World world;
    private final Db db;

    SitesTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static String fresh() {
        return "blog-" + NUMBER.incrementAndGet();
    }

    private static Element site(Staff staff, String key) {
        return page(staff.gets(SITES)).select(".entries > li").stream()
                .filter(item -> item.expectFirst("code").text().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    private long sites(String key) {
        return db.count("select count(*) from site where key = ?", key);
    }

    @Test
    void anOwnerMakesASiteAllowsAWebsiteAndGetsASnippet() {
        Staff ada = world.administrator();
        String key = fresh();

        Response made = ada.posts(SITES, Map.of("name", "The Blog", "key", key));

        assertThat(made.statusCode()).isEqualTo(303);
        assertThat(made.header("Location")).isEqualTo("/moderation/settings?site=" + key + "#origins");
        assertThat(site(ada, key).text()).contains("The Blog", "No other website can have its discussions yet.");
        assertThat(site(ada, key).select("pre")).isEmpty();

        FilledSettings.opened(ada, "/moderation/settings?site=" + key)
                .with("origins", "https://Blog.example/\n\n http://localhost:3000 \nhttps://blog.example:443")
                .sent();

        assertThat(db.value(
                        "select value from setting d join site s on s.id = d.site_id where s.key = ? and d.name = 'origins'",
                        key))
                .isEqualTo("https://blog.example\nhttp://localhost:3000");
        assertThat(site(ada, key).expectFirst("pre").wholeText()).isEqualTo("""
                <script type="module" src="%1$s/embed.js"></script>
                <parley-comments site="%2$s">
                  <a href="%1$s/threads?site=%2$s&amp;url=URL">Read and leave replies</a>
                </parley-comments>""".formatted(Staff.origin(), key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blog.example",
                "https://blog.example/path",
                "https://blog.example?x",
                "https://*.example",
                "*",
                "null",
                "https://user@blog.example",
                "ftp://blog.example",
                "https://blog.example\nnonsense",
                "https://"
            })
    void whatIsNoOriginIsRefusedAndKeptInTheField(String typed) {
        Staff ada = world.administrator();
        String key = world.site();

        Response refused = FilledSettings.opened(ada, "/moderation/settings?site=" + key)
                .with("origins", typed)
                .sent();

        assertThat(refused.statusCode()).isEqualTo(422);
        Document form = page(refused);
        assertThat(form.expectFirst("textarea[name=origins]").wholeText().strip())
                .isEqualTo(typed);
        assertThat(form.select("#problems").text()).contains("such as https://example.org");
        assertThat(db.column("select 1 from setting where name = 'origins'")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Name",
        "Blog, Name",
        "-blog, Name",
        "blog_x, Name",
        "b l o g, Name",
        "../x, Name",
        "bl\u00fcg, Name"
    })
    void aKeyThatIsNoneIsRefusedAndKeptInTheField(String key, String name) {
        Response refused = world.administrator().posts(SITES, Map.of("name", name, "key", key));

        assertThat(refused.statusCode()).isEqualTo(422);
        Document form = page(refused);
        assertThat(form.expectFirst("#key").val()).isEqualTo(key);
        assertThat(form.expectFirst("#name").val()).isEqualTo(name);
        assertThat(form.select("#problems a[href=#key]")).hasSize(1);
        assertThat(sites(key)).isZero();
    }

    @Test
    void aKeyIsGivenOnce() {
        String key = world.site();

        Response refused = world.administrator().posts(SITES, Map.of("name", "Another", "key", key));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused).select("#problems").text()).isEqualTo("There is a site with this key.");
        assertThat(sites(key)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "two\nlines", "a\u202Eb"})
    void aNameThatCannotBeShownIsRefused(String name) {
        String key = fresh();

        Response refused = world.administrator().posts(SITES, Map.of("name", name, "key", key));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(page(refused).select("#problems a[href=#name]")).hasSize(1);
        assertThat(sites(key)).isZero();
    }

    /** Threat T1: a name is shown as it was typed. */
    @Test
    void aHostileNameIsText() {
        Staff ada = world.administrator();
        String key = fresh();
        ada.posts(SITES, Map.of("name", "<img src=x onerror=alert(1)>", "key", key));

        assertThat(page(ada.gets(SITES)).select("img")).isEmpty();
        assertThat(site(ada, key).text()).contains("<img src=x onerror=alert(1)>");
    }

    /** Threat T8. */
    @Test
    void whoHasNotEverySiteMakesNone() {
        Staff mia = world.moderator("default");
        String key = fresh();

        assertThat(mia.gets(SITES).statusCode()).isEqualTo(403);
        assertThat(mia.posts(SITES, Map.of("name", "Blog", "key", key)).statusCode())
                .isEqualTo(403);
        assertThat(sites(key)).isZero();
    }
}
