package dev.parley.browser;

import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.Staff;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Brings an author before a reply that was rejected, and a moderator before what they say to that. */
@ApplicationScoped
class AppealScenes {

    private static final String WORDS = "The bell was never the point, **you fools**. Nobody asked us.";
    private static final String APPEAL =
            "I was angry, and I am sorry for the word.\nThe rest of it is what everybody in the village says.";

    private final World world;
    private final Conversation conversation;
    private final Db db;

    AppealScenes(World world, Conversation conversation, Db db) {
        this.world = world;
        this.conversation = conversation;
        this.db = db;
    }

    void asAuthor(Scene scene, Visitor visitor) {
        visitor.reads(conversation.lively());
        world.moderation(Moderation.PRE);
        visitor.says("Ana Costa", WORDS);
        rejects(visitor.page()
                .locator("article.held")
                .last()
                .locator("..")
                .getAttribute("id")
                .substring("comment-".length()));
        visitor.page().reload();
        switch (scene) {
            case APPEAL -> visitor.follows("Ask for another look, or delete it");
            case APPEAL_REFUSED -> refused(visitor.expecting("422"));
            case APPEALED -> asks(visitor, APPEAL);
            default -> {}
        }
    }

    private void refused(Visitor visitor) {
        visitor.follows("Ask for another look, or delete it");
        visitor.page().locator("#text").evaluate("field => field.removeAttribute('maxlength')");
        visitor.page().locator("#text").fill(APPEAL.repeat(12));
        visitor.presses("Ask for another look").problems().waitFor();
    }

    private static void asks(Visitor visitor, String text) {
        visitor.follows("Ask for another look, or delete it");
        visitor.page().locator("#text").fill(text);
        visitor.presses("Ask for another look");
        visitor.page().locator("article.held").last().waitFor();
    }

    void atTheDesk(Visitor visitor) {
        world.nothingWaits();
        db.update("delete from queue_count where status = 'pending'");
        db.update("delete from lease");
        world.moderation(Moderation.PRE);
        Reader ana = world.reader("Ana Costa");
        String id = ana.says(conversation.article(), WORDS);
        rejects(id);
        OwnReplies.appeal(ana, id, APPEAL);
        DoorScenes.signsIn(visitor, world.moderator("default")).opens("/moderation");
    }

    private void rejects(String id) {
        Staff mia = world.moderator("default");
        long revision = db.count(
                "select version from comment where id = ?",
                CommentId.parse(id).orElseThrow().value());
        mia.json()
                .body(Map.of("revision", revision, "action", "reject", "reason", "1"))
                .post("/api/v1/comments/{id}/decisions", id)
                .then()
                .statusCode(200);
    }
}
