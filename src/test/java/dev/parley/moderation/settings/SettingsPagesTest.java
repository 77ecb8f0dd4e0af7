package dev.parley.moderation.settings;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Setting;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an owner meets who decides settings. All of it is plain forms: there is no script on these pages. */
@ServiceTest
class SettingsPagesTest {

    private static final String SETTINGS = "/moderation/settings";

    private final World world;
    private final Db db;

    SettingsPagesTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static String articlePath(String slug) {
        return SETTINGS + "/articles/" + slug;
    }

    private static List<String> chosen(Document page) {
        return page.select("[type=radio][checked]").eachAttr("id");
    }

    private static Document refused(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        return page(response);
    }

    private Object decided(String name) {
        return db.column("select value from setting where article_id = 0 and name = ? limit 1", name).stream()
                .findFirst()
                .orElse("");
    }

    @Test
    void everySettingOfASiteHasItsControlItsSentenceAndItsDefault() {
        Document page = page(world.administrator().gets(SETTINGS));

        assertThat(
                        page
                                .select("form.settings input:not([type=hidden]), form.settings textarea")
                                .eachAttr("name")
                                .stream()
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Setting.values())
                        .filter(setting -> setting != Setting.THREAD)
                        .map(Setting::toString)
                        .toList());
        for (Element control : page.select("form.settings fieldset, form.settings .setting")) {
            assertThat(control.select("[id$=-note]").text()).as(control.text()).isNotBlank();
            assertThat(control.text()).containsIgnoringCase("default");
        }
        assertThat(page.select("form.settings [type=text]").eachAttr("value")).containsOnly("");
        assertThat(chosen(page)).isNotEmpty().allMatch(id -> id.endsWith("-undecided"));
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void linesAreChangedFromThoseThatCount() {
        Staff ada = world.administrator();
        Element box = page(ada.gets(SETTINGS)).expectFirst("textarea[name=rejection-reasons]");
        String standard = box.wholeText().strip();
        assertThat(standard).isEqualTo(Setting.REJECTION_REASONS.standard());

        saves(ada, standard.replace("\n", "\r\n"));
        assertThat(decided("rejection-reasons")).isEqualTo("");

        saves(ada, "No geese.\r\n\r\n No swans. ");
        assertThat(decided("rejection-reasons")).isEqualTo("No geese.\nNo swans.");
        assertThat(page(ada.gets("/moderation/log")).select(".change").text()).contains("No geese. · No swans.");

        Document again = refused(saves(ada, "x".repeat(151)), 422);
        assertThat(again.select("#problems").text()).contains("Reasons for rejecting a reply");
        assertThat(again.expectFirst("textarea").wholeText().strip()).isEqualTo("x".repeat(151));
        assertThat(decided("rejection-reasons")).isEqualTo("No geese.\nNo swans.");
    }

    private static Response saves(Staff staff, String reasons) {
        String version =
                page(staff.gets(SETTINGS)).expectFirst("[name=version]").attr("value");
        return staff.posts(SETTINGS, Map.of("version", version, "rejection-reasons", reasons));
    }

    @Test
    void whatIsSavedCountsIsShownAndIsInTheLogUnderWhoDidIt() {
        Staff ada = world.administrator();

        Response saved = FilledSettings.opened(ada, SETTINGS)
                .with("moderation", "post")
                .with("max-depth", " 7 ")
                .sent();

        assertThat(saved.statusCode()).isEqualTo(303);
        Document page = page(ada.gets(saved.header("Location")));
        assertThat(page.expectFirst("[role=status]").text()).startsWith("Saved.");
        assertThat(page.expectFirst("#max-depth").attr("value")).isEqualTo("7");
        assertThat(chosen(page)).contains("moderation-post");
        assertThat(page(ada.gets(SETTINGS)).select("[role=status]")).isEmpty();
        assertThat(db.column(
                        "select (before::text) || ' ' || (after::text) from audit_entry where actor_kind = 'moderator' and actor_id = ?",
                        ada.id()))
                .containsExactly("{\"max-depth\": \"default\", \"moderation\": \"default\"}"
                        + " {\"max-depth\": \"7\", \"moderation\": \"post\"}");
    }

    @Test
    void theDefaultCanBeUsedAgain() {
        Staff ada = world.administrator();
        world.decides("moderation", "post");
        world.decides("max-depth", "7");

        FilledSettings.opened(ada, SETTINGS)
                .with("moderation", "")
                .with("max-depth", "")
                .sent();

        assertThat(decided("moderation")).isEqualTo("");
        assertThat(decided("max-depth")).isEqualTo("");
    }

    @Test
    void whatCannotBeIsRefusedAtItsFieldAndAllThatWasTypedIsKept() {
        Staff ada = world.administrator();

        Document page = refused(
                FilledSettings.opened(ada, SETTINGS)
                        .with("moderation", "pre")
                        .with("max-depth", "11")
                        .with("links-to-hold", "\"><b>many")
                        .with("order", "sideways")
                        .sent(),
                422);

        assertThat(page.select("#problems a").eachAttr("href"))
                .containsExactly("#links-to-hold", "#order", "#max-depth");
        assertThat(page.select("#problems a").eachText())
                .contains("How deep answers go: Please give a whole number from 2 to 10, or leave it empty.");
        assertThat(page.expectFirst("#max-depth").attr("value")).isEqualTo("11");
        assertThat(page.expectFirst("#max-depth").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.expectFirst("#links-to-hold").attr("value")).isEqualTo("\"><b>many");
        assertThat(chosen(page)).contains("moderation-pre");
        assertThat(decided("moderation")).isEqualTo("");

        assertThat(FilledSettings.on(ada, page)
                        .with("max-depth", "10")
                        .with("links-to-hold", "3")
                        .with("order", "newest")
                        .sent()
                        .statusCode())
                .isEqualTo(303);
        assertThat(decided("order")).isEqualTo("newest");
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsToldAndLosesNothing() {
        Staff ada = world.administrator();
        FilledSettings hers = FilledSettings.opened(ada, SETTINGS);
        Staff bob = world.administrator();
        FilledSettings.opened(bob, SETTINGS)
                .with("max-depth", "9")
                .with("order", "newest")
                .sent();

        Document page =
                refused(hers.with("max-depth", "3").with("moderation", "pre").sent(), 409);

        assertThat(page.expectFirst("#problems").text()).contains("Somebody else changed these settings");
        assertThat(page.expectFirst("#max-depth").attr("value")).isEqualTo("3");
        assertThat(page.expectFirst(".setting:has(#max-depth)").text()).contains("Stored now: 9");
        assertThat(page.expectFirst("#order").text()).contains("Stored now: Newest first");
        assertThat(chosen(page)).contains("moderation-pre");
        assertThat(decided("max-depth")).isEqualTo("9");

        assertThat(FilledSettings.on(ada, page).sent().statusCode()).isEqualTo(303);
        assertThat(decided("max-depth")).isEqualTo("3");
    }

    @Test
    void whereTheVersionIsMissingNothingIsOverwritten() {
        Staff ada = world.administrator();
        FilledSettings form = FilledSettings.opened(ada, SETTINGS).with("max-depth", "3");

        for (String version : new String[] {"", "one", "-1", "9".repeat(30)}) {
            refused(form.with("version", version).sent(), 409);
        }
        assertThat(decided("max-depth")).isEqualTo("");
    }

    @Test
    void anArticleFollowsItsSiteUntilItIsToDiffer() {
        Staff ada = world.administrator();
        String slug = world.article();
        world.decides("max-depth", "7");

        Document page = page(ada.gets(articlePath(slug)));

        assertThat(page.expectFirst("h1 + p").text()).isEqualTo("About " + slug);
        assertThat(page.expectFirst("#max-depth-range").text()).contains("as the whole site, 7");
        assertThat(page.expectFirst("label[for=thread-undecided]").text()).isEqualTo("As the article itself says");
        assertThat(page.select("[name=second-factor], [name=links-to-hold]")).isEmpty();

        Response saved = FilledSettings.on(ada, page)
                .with("thread", "closed")
                .with("max-depth", "3")
                .sent();

        assertThat(saved.header("Location")).isEqualTo(articlePath(slug) + "?saved=yes");
        assertThat(page(world.reader("Jane").gets("/articles/" + slug))
                        .expectFirst("#respond")
                        .text())
                .isEqualTo("Comments are closed.");
        assertThat(decided("max-depth")).isEqualTo("7");
    }

    @Test
    void whileTheDatabaseIsAwayNoChosenRadioIsLost() {
        Staff ada = world.administrator();
        FilledSettings form =
                FilledSettings.opened(ada, SETTINGS).with("moderation", "post").with("comment-bytes", "50001");
        db.update("""
                create or replace function test_settings_away() returns trigger language plpgsql as $$
                begin
                    raise exception 'away' using errcode = '57P01';
                end $$
                """);
        db.update("""
                create trigger test_settings_away before insert on setting
                for each row when (new.value = '50001') execute function test_settings_away()
                """);
        try {
            Document page = refused(form.sent(), 503);

            assertThat(page.select("form [name=moderation]").eachAttr("value")).containsExactly("post");
            assertThat(page.select("form [name=comment-bytes]").eachAttr("value"))
                    .containsExactly("50001");
            assertThat(page.expectFirst("form").attr("action")).isEqualTo(SETTINGS);
            assertThat(decided("moderation")).isEqualTo("");
        } finally {
            db.update("drop trigger test_settings_away on setting");
        }
        assertThat(form.sent().statusCode()).isEqualTo(303);
        assertThat(decided("moderation")).isEqualTo("post");
    }
}
