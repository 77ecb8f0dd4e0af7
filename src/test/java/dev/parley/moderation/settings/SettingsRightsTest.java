package dev.parley.moderation.settings;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.IdSource;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threats T5, T8, T25 and T33: who decides settings, and by which way. */
@ServiceTest
class SettingsRightsTest {

    private static final String SETTINGS = "/moderation/settings";

    private final World world;
    private final Db db;
    private final IdSource ids;

    SettingsRightsTest(World world, Db db, IdSource ids) {
        this.world = world;
        this.db = db;
        this.ids = ids;
    }

    @BeforeEach
    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private long decisions() {
        return db.count("select count(*) from setting where name = 'max-depth' and value = '8'");
    }

    private String[] places() {
        return new String[] {SETTINGS, SETTINGS + "/articles/" + world.article()};
    }

    @Test
    void moderatorsDoNotDecideThem() {
        Staff moderator = world.moderator("default");
        for (String place : places()) {
            assertThat(moderator.gets(place).statusCode()).as(place).isEqualTo(403);
            assertThat(moderator
                            .posts(place, Map.of("version", "0", "max-depth", "8"))
                            .statusCode())
                    .as(place)
                    .isEqualTo(403);
        }
        assertThat(moderator.gets(SETTINGS + "/articles").statusCode()).isEqualTo(403);
        assertThat(page(moderator.gets("/moderation/account")).select("a[href=" + SETTINGS + "]"))
                .isEmpty();
        assertThat(decisions()).isZero();
    }

    @Test
    void nobodyIsShownThem() {
        for (String place : places()) {
            assertThat(world.reader("Jane").gets(place).statusCode()).isEqualTo(303);
        }
        assertThat(world.reader("Jane").gets(SETTINGS + "/articles").statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFormThatOtherSitesMadeChangesNothing() {
        Staff ada = world.administrator();
        String othersToken = world.administrator().token();
        Map<String, String> form = Map.of("version", "0", "max-depth", "8");
        Map<String, String> stolen = new LinkedHashMap<>(form);
        stolen.put("token", ada.token());
        for (String place : places()) {
            assertThat(ada.request()
                            .header("Origin", Staff.origin())
                            .formParams(form)
                            .post(place)
                            .statusCode())
                    .isEqualTo(403);
            Map<String, String> others = new LinkedHashMap<>(form);
            others.put("token", othersToken);
            assertThat(ada.posts(place, others).statusCode()).isEqualTo(403);
            for (String origin : new String[] {"https://evil.example", "null"}) {
                assertThat(ada.request()
                                .header("Origin", origin)
                                .formParams(stolen)
                                .post(place)
                                .statusCode())
                        .isEqualTo(403);
            }
            assertThat(ada.request().formParams(stolen).post(place).statusCode())
                    .isEqualTo(403);
            assertThat(ada.request()
                            .header("Origin", Staff.origin())
                            .contentType("text/plain")
                            .body("max-depth=8&version=0&token=" + ada.token())
                            .post(place)
                            .statusCode())
                    .isEqualTo(415);
            assertThat(ada.gets(place + "?max-depth=8&version=0&token=" + ada.token())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(decisions()).isZero();
    }

    @Test
    void whatIsNotHereIsNotHere() {
        Staff ada = world.administrator();
        String elsewhere = world.site();
        db.update("""
                insert into article (site_id, id, slug, title, body, body_format, published_at, source)
                select id, ?, 'elsewhere', 'Elsewhere', 'Words.', 'plain', now(), 'test' from site where key = ?
                """, ids.newArticleId().value(), elsewhere);

        assertThat(ada.gets(SETTINGS + "/articles/elsewhere").statusCode()).isEqualTo(404);
        assertThat(ada.gets(SETTINGS + "/articles/elsewhere?site=" + elsewhere).statusCode())
                .isEqualTo(200);
        assertThat(ada.gets(SETTINGS + "/articles/elsewhere?site=default").statusCode())
                .isEqualTo(404);
        assertThat(ada.gets(SETTINGS + "?site=nowhere").statusCode()).isEqualTo(404);
        assertThat(ada.gets(SETTINGS + "/articles?site=no%22where").statusCode())
                .isEqualTo(404);
        assertThat(ada.posts(SETTINGS + "/articles/nobody-wrote-this", Map.of("version", "0"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSitesOfAnOwnerAreDecidedEachForItself() {
        Staff ada = world.administrator();
        String other = world.site();

        FilledSettings.opened(ada, SETTINGS + "?site=" + other)
                .with("max-depth", "3")
                .sent();

        assertThat(
                        db.column(
                                "select s.key from setting d join site s on s.id = d.site_id where d.name = 'max-depth' and article_id = 0"))
                .containsExactly(other);
        assertThat(page(ada.gets(SETTINGS)).select("nav [href='" + SETTINGS + "?site=" + other + "']"))
                .hasSize(1);
    }

    @Test
    void fieldsThatAreNotOfTheFormTakeNoEffect() {
        Staff ada = world.administrator();
        String slug = world.article();
        Map<String, String> more = Map.of(
                "site", "other",
                "site_id", "1",
                "article_id", "0",
                "article", "0",
                "second-factor", "everybody",
                "links-to-hold", "0",
                "decided_at", "2000-01-01",
                "SECOND_FACTOR", "everybody",
                "retry-window", "0");
        FilledSettings form =
                FilledSettings.opened(ada, SETTINGS + "/articles/" + slug).with("max-depth", "3");
        form.fields().putAll(more);

        assertThat(form.sent().statusCode()).isEqualTo(303);

        assertThat(db.column("select name from setting where article_id = 0")).isEmpty();
        assertThat(db.column(
                        "select d.name from setting d join article a on a.id = d.article_id where a.slug = ?", slug))
                .containsExactly("max-depth");
        assertThat(FilledSettings.opened(ada, SETTINGS)
                        .with("thread", "closed")
                        .sent()
                        .statusCode())
                .isEqualTo(303);
        assertThat(db.column("select name from setting where article_id = 0")).isEmpty();
    }
}
