package dev.parley.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audit.Actor;
import dev.parley.platform.ArticleId;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SiteId;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threats T33, T36 and T39. */
@ServiceTest
class ChangeSettingsTest {

    private static final Actor OWNER = Actor.moderator(new ModeratorId(7));

    private final ChangeSettings changeSettings;
    private final SettingsSheets sheets;
    private final SiteDirectory sites;
    private final World world;
    private final Db db;

    ChangeSettingsTest(ChangeSettings changeSettings, SettingsSheets sheets, SiteDirectory sites, World world, Db db) {
        this.changeSettings = changeSettings;
        this.sheets = sheets;
        this.sites = sites;
        this.world = world;
        this.db = db;
    }

    @AfterEach
    void asBefore() {
        world.decidesNothing();
    }

    private SiteId site() {
        return sites.defaultSite().id();
    }

    private SettingsTarget wholeSite() {
        return SettingsTarget.of(site());
    }

    private SettingsTarget someArticle() {
        long id = db.count("select id from article where slug = ?", world.article());
        return SettingsTarget.of(site(), new ArticleId(id));
    }

    private SettingsResult change(SettingsTarget target, Map<Setting, String> typed) {
        return changeSettings.change(target, sheets.read(target).version(), typed, OWNER);
    }

    private List<Object> logged(SettingsTarget target) {
        long id = target.article() == null
                ? target.site().value()
                : target.article().value();
        return db.column("""
                select actor_kind || ' ' || actor_id || ' ' || target_kind || ' ' || before || ' ' || after
                from audit_entry where action = 'settings-changed' and target_id = ? order by act_id
                """, id);
    }

    @Test
    void whatIsDecidedCountsAtOnceAndTheDefaultAgainOnceItIsNot() {
        assertThat(change(wholeSite(), Map.of(Setting.MAX_DEPTH, " 07 "))).isEqualTo(new SettingsResult.Saved());
        assertThat(sites.defaultSite().settings().maxDepth()).isEqualTo(7);

        change(wholeSite(), Map.of(Setting.MAX_DEPTH, ""));

        assertThat(sites.defaultSite().settings().maxDepth()).isEqualTo(5);
        assertThat(sheets.read(wholeSite()).decided()).isEmpty();
    }

    @Test
    void nothingIsSavedUnlessAllIsRight() {
        Map<Setting, String> typed =
                Map.of(Setting.MAX_DEPTH, "7", Setting.LINKS_TO_HOLD, "many", Setting.ORDER, "sideways");

        assertThat(change(wholeSite(), typed))
                .isEqualTo(new SettingsResult.Refused(Set.of(Setting.LINKS_TO_HOLD, Setting.ORDER)));

        assertThat(sheets.read(wholeSite()).decided()).isEmpty();
    }

    @Test
    void aChangeLeavesOneRowOfTheChangedSettingsAlone() {
        SettingsTarget article = someArticle();
        change(article, Map.of(Setting.MAX_DEPTH, "7", Setting.ORDER, "newest"));

        change(article, Map.of(Setting.MAX_DEPTH, "7", Setting.ORDER, "", Setting.MODERATION, "pre"));

        assertThat(logged(article))
                .containsExactly(
                        "moderator 7 article {\"order\": \"default\", \"max-depth\": \"default\"}"
                                + " {\"order\": \"newest\", \"max-depth\": \"7\"}",
                        "moderator 7 article {\"order\": \"newest\", \"moderation\": \"default\"}"
                                + " {\"order\": \"default\", \"moderation\": \"pre\"}");
    }

    @Test
    void whatChangesNothingLeavesNoRowAndMakesNobodysFormOld() {
        SettingsTarget article = someArticle();
        change(article, Map.of(Setting.MAX_DEPTH, "7"));
        long version = sheets.read(article).version();

        assertThat(change(article, Map.of(Setting.MAX_DEPTH, "7"))).isEqualTo(new SettingsResult.Saved());

        assertThat(logged(article)).hasSize(1);
        assertThat(sheets.read(article).version()).isEqualTo(version);
    }

    @Test
    void whoSawOlderSettingsSavesNothing() {
        SettingsTarget article = someArticle();
        change(article, Map.of(Setting.MAX_DEPTH, "7"));

        for (long seen : new long[] {0, 2, -1}) {
            assertThat(changeSettings.change(article, seen, Map.of(Setting.MAX_DEPTH, "3"), OWNER))
                    .isEqualTo(new SettingsResult.Stale());
        }
        assertThat(sheets.read(article).decision(Setting.MAX_DEPTH)).isEqualTo("7");
    }

    @Test
    void ofManyWhoSaveAtTheSameMomentOneIsTheFirst() {
        SettingsTarget article = someArticle();

        List<SettingsResult> results = IntStream.range(2, 10)
                .parallel()
                .mapToObj(depth ->
                        changeSettings.change(article, 0, Map.of(Setting.MAX_DEPTH, Integer.toString(depth)), OWNER))
                .toList();

        assertThat(results).containsOnlyOnce(new SettingsResult.Saved());
        assertThat(logged(article)).hasSize(1);
    }

    @Test
    void whatATargetDoesNotHaveIsNotTouched() {
        SettingsTarget article = someArticle();

        change(article, Map.of(Setting.SECOND_FACTOR, "everybody", Setting.LINKS_TO_HOLD, "9"));
        change(wholeSite(), Map.of(Setting.THREAD, "closed"));

        assertThat(sheets.read(article).decided()).isEmpty();
        assertThat(sheets.read(wholeSite()).decided()).isEmpty();
    }

    @Test
    void anArticleFollowsItsSiteInWhatItHasNotDecided() {
        SettingsTarget article = someArticle();
        change(wholeSite(), Map.of(Setting.ORDER, "newest", Setting.MAX_DEPTH, "9"));
        change(article, Map.of(Setting.MAX_DEPTH, "3"));

        SettingsSheet sheet = sheets.read(article);

        assertThat(sheet.decision(Setting.MAX_DEPTH)).isEqualTo("3");
        assertThat(sheet.otherwise(Setting.MAX_DEPTH)).isEqualTo("9");
        assertThat(sheet.otherwise(Setting.ORDER)).isEqualTo("newest");
        assertThat(sheet.otherwise(Setting.THREAD)).isEqualTo("as-written");
    }

    @Test
    void aRowThatThisVersionDoesNotUnderstandIsAsIfItWereNotThere() {
        world.decides("max-depth", "99");
        world.decides("a-setting-of-tomorrow", "yes");

        assertThat(sites.defaultSite().settings().maxDepth()).isEqualTo(5);
    }
}
