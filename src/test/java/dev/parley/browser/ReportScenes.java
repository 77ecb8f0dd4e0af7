package dev.parley.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings a reader, or a moderator, before each scene of reports. */
@ApplicationScoped
class ReportScenes {

    private static final String WORDS =
            "My grandfather wound that clock every Sunday, and **he** would have told you what he thought of people like you.";

    private final World world;
    private final Conversation conversation;
    private final Db db;

    ReportScenes(World world, Conversation conversation, Db db) {
        this.world = world;
        this.conversation = conversation;
        this.db = db;
    }

    void asReader(Scene scene, Visitor visitor) {
        String id = said("Tom Ferrar", WORDS);
        visitor.opens("/comments/" + id + "/reports");
        switch (scene) {
            case REPORT_REFUSED -> refused(visitor.expecting("422"));
            case REPORT_TOO_MANY -> tooMany(visitor.expecting("429"), id);
            case REPORTED -> sent(visitor);
            default -> {}
        }
    }

    private static void refused(Visitor visitor) {
        visitor.page().locator("#text").evaluate("field => field.removeAttribute('maxlength')");
        visitor.page().locator("#text").fill("He means my family, and everybody in the village knows it. ".repeat(9));
        visitor.presses("Send the report").problems().waitFor();
    }

    /** The same network has sent as many as it may. */
    private void tooMany(Visitor visitor, String id) {
        for (int i = 0; i < 20; i++) {
            visitor.opens("/comments/" + said("Tom Ferrar", "Words " + i) + "/reports");
            sent(visitor);
        }
        visitor.opens("/comments/" + id + "/reports");
        visitor.page().locator("#text").fill("He means my family.");
        choosesAbuse(visitor);
        visitor.presses("Send the report").problems().waitFor();
    }

    private static void sent(Visitor visitor) {
        choosesAbuse(visitor);
        visitor.presses("Send the report");
        visitor.page().waitForURL("**/reported?reply=*");
    }

    private static void choosesAbuse(Visitor visitor) {
        visitor.page()
                .getByRole(
                        AriaRole.RADIO, new Page.GetByRoleOptions().setName("It insults, threatens or hates somebody"))
                .check();
    }

    void atTheDesk(Scene scene, Visitor visitor) {
        nothingIsReported();
        if (scene != Scene.QUEUE_REPORTED_EMPTY) {
            reported(scene == Scene.QUEUE_HELD_BY_REPORTS);
        }
        DoorScenes.signsIn(visitor, world.moderator("default"));
        visitor.opens(scene == Scene.QUEUE_HELD_BY_REPORTS ? "/moderation" : "/moderation?status=reported");
    }

    private void nothingIsReported() {
        db.update("update comment set status = 'trash' where status = 'pending'");
        db.update("delete from report");
        db.update("delete from reported_comment");
        db.update("delete from queue_count where status in ('reported', 'pending')");
    }

    private void reported(boolean hold) {
        String id = said("Tom Ferrar", WORDS);
        if (hold) {
            db.update("""
                    insert into setting (site_id, article_id, name, value, decided_at)
                    select site_id, article_id, 'reports-to-hold', '3', now() from comment where id = ?
                    """, CommentId.parse(id).orElseThrow().value());
        }
        world.reader("Ilse").reports(id, "abuse", "He means my family, and everybody in the village knows it.");
        world.reader("Ana").reports(id, "abuse", "");
        world.reader("Layla").reports(id, "other", "لا أفهم لماذا يُسمح بهذا. https://evil.example/<script>");
        String advertisement = said("Eve's Watches & Clocks", "Cheap [watches](https://watches.example/) for all!");
        world.reader("Ilse").reports(advertisement, "spam", "");
    }

    private String said(String name, String words) {
        world.moderation(Moderation.POST);
        return world.reader(name).says(conversation.article(), words);
    }
}
