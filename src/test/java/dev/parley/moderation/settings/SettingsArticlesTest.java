package dev.parley.moderation.settings;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.IdSource;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Threat T15: words that somebody looks for are words and nothing else. */
@ServiceTest
class SettingsArticlesTest {

    private static final String ARTICLES = "/moderation/settings/articles";

    private final World world;
    private final Db db;
    private final IdSource ids;

    SettingsArticlesTest(World world, Db db, IdSource ids) {
        this.world = world;
        this.db = db;
        this.ids = ids;
    }

    private static List<String> titles(Document page) {
        return page.select(".rows a").eachText();
    }

    private Document list(Staff staff, String words) {
        return page(staff.request().queryParam("words", words).get(ARTICLES));
    }

    private String entitled(String title) {
        String slug = world.article();
        db.update("update article set title = ? where slug = ?", title, slug);
        return slug;
    }

    @Test
    void anArticleIsFoundByWordsOfItsTitleOrItsSlug() {
        Staff ada = world.administrator();
        String word = UUID.randomUUID().toString();
        String slug = entitled("The Ä" + word + " affair");

        assertThat(titles(list(ada, word.toUpperCase(java.util.Locale.ROOT))))
                .containsExactly("The Ä" + word + " affair");
        assertThat(list(ada, slug).select(".rows a").eachAttr("href")).contains(ARTICLES + "/" + slug);
        assertThat(list(ada, "no " + word).text()).contains("No article has these words");
    }

    @Test
    void thereAreNoWildcardsAndNothingBreaks() {
        Staff ada = world.administrator();
        String word = UUID.randomUUID().toString();
        entitled("100% " + word + "_x");
        entitled("100 " + word + "yx");

        assertThat(titles(list(ada, "100% " + word))).containsExactly("100% " + word + "_x");
        assertThat(titles(list(ada, word + "_x"))).containsExactly("100% " + word + "_x");
        assertThat(titles(list(ada, word + "' or 1=1 --"))).isEmpty();
        assertThat(ada.request()
                        .urlEncodingEnabled(false)
                        .get(ARTICLES + "?words=%00")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ada.request()
                        .urlEncodingEnabled(false)
                        .get(ARTICLES + "?words=%ED%A0%80")
                        .statusCode())
                .isLessThan(500);
        assertThat(ada.gets(ARTICLES + "?after=nonsense").statusCode()).isEqualTo(400);
    }

    @Test
    void aLongListHasPagesThatKeepTheWords() {
        Staff ada = world.administrator();
        String word = "ä&" + UUID.randomUUID();
        db.update("""
                insert into article (site_id, id, slug, title, body, body_format, published_at, source)
                select s.id, ? + n, ? || n, ? || n, 'Words.', 'plain', now() - n * interval '1 minute', 'test'
                from site s, generate_series(1, 51) as n where s.key = 'default'
                """, ids.newArticleId().value(), "many-" + UUID.randomUUID() + "-", word + " ");

        Document first = list(ada, word);
        Document second = page(ada.request()
                .urlEncodingEnabled(false)
                .get(first.expectFirst("a[rel=next]").attr("href")));

        assertThat(titles(first)).hasSize(50).startsWith(word + " 1");
        assertThat(titles(second)).containsExactly(word + " 51");
        assertThat(second.expectFirst("[name=words]").attr("value")).isEqualTo(word);
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void anArticleThatDiffersSaysSo() {
        Staff ada = world.administrator();
        String title = "Differs " + UUID.randomUUID();
        String slug = entitled(title);
        assertThat(list(ada, title).text()).doesNotContain("of its own");

        world.decides(slug, "max-depth", "3");
        assertThat(list(ada, title).text()).contains("1 setting of its own");

        world.decides(slug, "order", "newest");
        assertThat(list(ada, title).text()).contains("2 settings of its own");
    }
}
