package dev.parley.browser;

import com.microsoft.playwright.Route;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Brings a visitor before each scene. */
@ApplicationScoped
class Scenes {

    private final World world;
    private final Conversation conversation;
    private final Outage outage;
    private final DeskScenes desk;
    private final KeyScenes keys;
    private final DoorScenes doors;
    private final Db db;
    private final SettingsScenes settings;
    private final LogScenes log;
    private final ReportScenes reports;
    private final AppealScenes appeals;

    Scenes(
            World world,
            Conversation conversation,
            Outage outage,
            DeskScenes desk,
            KeyScenes keys,
            DoorScenes doors,
            Db db,
            SettingsScenes settings,
            LogScenes log,
            ReportScenes reports,
            AppealScenes appeals) {
        this.world = world;
        this.conversation = conversation;
        this.outage = outage;
        this.desk = desk;
        this.keys = keys;
        this.doors = doors;
        this.db = db;
        this.settings = settings;
        this.log = log;
        this.reports = reports;
        this.appeals = appeals;
    }

    void show(Scene scene, Visitor visitor) {
        world.moderation(Moderation.POST);
        if (scene.isWithoutScript()) {
            visitor.expecting("ERR_FAILED").page().route("**/article*.js", Route::abort);
        }
        switch (scene) {
            case FRONT -> visitor.opens("/");
            case ARTICLE_WITHOUT_REPLIES -> visitor.reads(conversation.article());
            case DISCUSSION -> visitor.reads(conversation.lively());
            case DISCUSSION_IN_ARABIC -> visitor.opens("/articles/" + conversation.lively() + "?lang=ar");
            case REFUSED_IN_ARABIC -> refusedInArabic(visitor);
            case FRONT_IN_GERMAN -> frontInGerman(visitor);
            case PLAYGROUND -> playground(visitor);
            case CLOSED -> closed(visitor);
            case HELD -> held(visitor);
            case REFUSED -> refused(visitor);
            case REFUSED_BECAUSE_CLOSED -> refusedBecauseClosed(visitor);
            case ANSWERING, ANSWERING_WITHOUT_SCRIPT -> answering(visitor);
            case EDIT -> edit(visitor);
            case REPORT, REPORT_REFUSED, REPORT_TOO_MANY, REPORTED -> reports.asReader(scene, visitor);
            case REJECTED, APPEAL, APPEAL_REFUSED, APPEALED -> appeals.asAuthor(scene, visitor);
            case EMBEDDED -> settings.embedded(visitor);
            case QUEUE_EMBEDDED -> settings.embeddedAtTheDesk(visitor);
            case SITES -> settings.sites(visitor);
            case SITES_REFUSED -> settings.sitesRefused(visitor);
            case NOT_FOUND -> visitor.expecting("404").opens("/articles/nobody-wrote-this");
            case OUTAGE -> outage(visitor);
            case UNREACHABLE -> unreachable(visitor);
            case LONG_WORD -> longWord(visitor);
            case NAMES -> visitor.reads(conversation.ofManyNames());
            case QUEUE -> desk.queue(visitor);
            case QUEUE_EMPTY -> desk.empty(visitor);
            case QUEUE_ARRIVING -> desk.arriving(visitor);
            case QUEUE_DECIDED -> desk.decided(visitor);
            case QUEUE_CONFLICT -> desk.conflict(visitor);
            case QUEUE_REJECTING -> keys.rejecting(visitor);
            case QUEUE_EDITING -> keys.writing(visitor, "e");
            case QUEUE_NOTING -> keys.writing(visitor, "n");
            case QUEUE_ANSWERING -> keys.writing(visitor, "y");
            case QUEUE_KEYS -> keys.overlay(visitor);
            case QUEUE_CAME_BACK -> keys.cameBack(visitor);
            case QUEUE_UNSENT -> keys.unsent(visitor);
            case QUEUE_REPORTED, QUEUE_HELD_BY_REPORTS, QUEUE_REPORTED_EMPTY -> reports.atTheDesk(scene, visitor);
            case QUEUE_APPEALED -> appeals.atTheDesk(visitor);
            case CARD -> desk.card(visitor);
            case HISTORY -> desk.history(visitor);
            case QUEUE_SEARCHED -> desk.searched(visitor, "train or clock");
            case QUEUE_NOTHING_FOUND -> desk.searched(visitor, "\"the right time\" -clock");
            case NOTING -> desk.noting(visitor);
            case ANSWERING_AT_THE_DESK -> desk.answering(visitor);
            case EDITING -> desk.editing(visitor);
            case EDITING_OVERTAKEN -> desk.editingOvertaken(visitor);
            case DECIDING_SIGNED_OUT -> desk.signedOut(visitor);
            case SETTINGS -> settings.ofTheSite(visitor);
            case SETTINGS_REFUSED -> settings.refused(visitor);
            case SETTINGS_OVERTAKEN -> settings.overtaken(visitor);
            case SETTINGS_OF_AN_ARTICLE -> settings.ofAnArticle(visitor);
            case SETTINGS_ARTICLES -> settings.articles(visitor);
            case LOG -> log.busyDay(visitor);
            case LOG_REFUSED -> log.refused(visitor);
            case LOG_NOTHING_FOUND -> log.nothingFound(visitor);
            case SIGN_IN,
                    SPENT_LINK,
                    SIGNED_OUT,
                    ACCOUNT,
                    SECOND_FACTOR,
                    CODE_APP,
                    RECOVERY_CODES,
                    SECOND_STEP,
                    PEOPLE,
                    PERSON,
                    INVITATION_LINK,
                    INVITATION,
                    API_KEYS -> doors.show(scene, visitor);
        }
    }

    private void closed(Visitor visitor) {
        String article = conversation.lively();
        world.close(article, "3 days");
        visitor.reads(article);
    }

    private void held(Visitor visitor) {
        visitor.reads(conversation.lively());
        world.moderation(Moderation.SCREENED);
        visitor.says("Ana Costa", "The bell was never the point. We wanted to be *asked*, and nobody had asked us.");
    }

    private void refused(Visitor visitor) {
        visitor.expecting("422").reads(conversation.article());
        visitor.field("Email").fill("ana at home");
        visitor.field("Website").fill("my page");
        visitor.presses("Post Comment").problems().waitFor();
    }

    private void refusedInArabic(Visitor visitor) {
        visitor.expecting("422").opens("/articles/" + conversation.article() + "?lang=ar");
        visitor.page().locator("#email").fill("ana at home");
        visitor.page().locator("#respond form button").click();
        visitor.problems().waitFor();
    }

    private void frontInGerman(Visitor visitor) {
        conversation.lively();
        world.decides("language", "de");
        visitor.opens("/");
        world.decidesNothing();
    }

    private static void playground(Visitor visitor) {
        visitor.opens("/embed/playground");
        visitor.page().locator("parley-comments").scrollIntoViewIfNeeded();
        visitor.page().locator("parley-comments article").first().waitFor();
    }

    private void refusedBecauseClosed(Visitor visitor) {
        String article = conversation.article();
        visitor.expecting("403").reads(article).signs("Ana Costa");
        // After the words began, so that the script's stamp of the time is of no help.
        world.close(article, "2 hours");
        visitor.types("I wrote this while the door was being locked.\n\nPlease keep it for me.");
        visitor.page().locator("[name=opened]").evaluate("field => field.value = 'no stamp'");
        visitor.presses("Post Comment").problems().waitFor();
    }

    private void answering(Visitor visitor) {
        String article = conversation.lively();
        visitor.reads(article);
        visitor.page().locator("a.to").nth(2).click();
        visitor.page().locator("#respond .cancel").waitFor();
    }

    private void edit(Visitor visitor) {
        String article = conversation.article();
        visitor.reads(article).says("Ana Costa", "My words, and I would like them to be better.");
        visitor.follows("Edit or delete");
    }

    private void outage(Visitor visitor) {
        outage.prepare();
        visitor.expecting("503").reads(conversation.article()).signs("Ana Costa");
        visitor.field("Email").fill(Outage.EMAIL);
        visitor.types("A long thought that took an evening to write.").presses("Post Comment");
        visitor.problems().waitFor();
    }

    private void unreachable(Visitor visitor) {
        visitor.expecting("ERR_").reads(conversation.article()).signs("Ana Costa");
        visitor.page().route("**/comments", Route::abort);
        visitor.types("A long thought that took an evening to write.").presses("Post Comment");
        visitor.problems().waitFor();
    }

    private void longWord(Visitor visitor) {
        String article = conversation.article();
        Reader wordy = world.reader("Wordy");
        Map<String, String> form = wordy.form("o".repeat(4000));
        form.put("author", "a".repeat(200));
        wordy.says(article, form);
        world.reader("Jane")
                .says(article, "`" + "c".repeat(500) + "`\n\n> " + "q".repeat(500) + "\n\n- " + "l".repeat(500));
        db.update(
                "update comment set author_url = ? where article_id = (select id from article where slug = ?)",
                "https://example.org/" + "u".repeat(150),
                article);
        visitor.reads(article);
    }
}
