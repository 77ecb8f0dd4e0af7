package dev.parley.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.Staff;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Brings a moderator before each scene of the queue. */
@ApplicationScoped
class DeskScenes {

    private final World world;
    private final Conversation conversation;
    private final Db db;

    DeskScenes(World world, Conversation conversation, Db db) {
        this.world = world;
        this.conversation = conversation;
        this.db = db;
    }

    void queue(Visitor visitor) {
        arrivals();
        opens(visitor);
    }

    void empty(Visitor visitor) {
        nothingWaits();
        opens(visitor);
    }

    void arriving(Visitor visitor) {
        queue(visitor);
        world.moderation(Moderation.PRE);
        world.reader("Noor Haddad").says(world.article(), "Late, like the clock.");
        visitor.page().locator(".bench .arrivals:not(:empty)").waitFor();
    }

    void conflict(Visitor visitor) {
        String id = arrivals();
        opens(visitor.expecting("409"));
        visitor.page()
                .locator("#card-" + id)
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Spam"))
                .check();
        world.approve(id);
        visitor.presses("Decide the page").problems().waitFor();
    }

    void decided(Visitor visitor) {
        String id = arrivals();
        opens(visitor);
        visitor.page()
                .locator("#card-" + id)
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Approve"))
                .check();
        visitor.presses("Decide the page").page().locator("#done").waitFor();
    }

    void card(Visitor visitor) {
        String id = arrivals();
        DoorScenes.signsIn(visitor, world.moderator("default"));
        visitor.opens("/moderation/comments/" + id);
    }

    void editing(Visitor visitor) {
        edits(visitor, arrivals());
    }

    void answering(Visitor visitor) {
        String id = arrivals();
        DoorScenes.signsIn(visitor, world.moderator("default"));
        visitor.opens("/moderation/comments/" + id + "/answers");
    }

    /** After the first note, the second. */
    void noting(Visitor visitor) {
        String id = arrivals();
        DoorScenes.signsIn(visitor, world.moderator("default"));
        visitor.opens("/moderation/comments/" + id + "/notes");
        visitor.page().locator("#words").fill("Wrote to us in May: she drives the last train.");
        visitor.presses("Keep the note").page().locator(".notes").waitFor();
    }

    void history(Visitor visitor) {
        String id = arrivals();
        DoorScenes.signsIn(visitor, world.moderator("default"));
        visitor.opens("/moderation/comments/" + id + "/author");
    }

    void searched(Visitor visitor, String words) {
        arrivals();
        opens(visitor);
        visitor.page().locator("#search").fill(words);
        visitor.page().locator("#search").press("Enter");
        visitor.page().locator("h1[dir=auto]").waitFor();
    }

    /** Its author was first. */
    void editingOvertaken(Visitor visitor) {
        String id = arrivals();
        edits(visitor.expecting("409"), id);
        visitor.field("What the reply says").fill("Four minutes is a lot.");
        db.update(
                "update comment set text = 'The *last* train goes at eleven now.', version = version + 1 where id = ?",
                CommentId.parse(id).orElseThrow().value());
        visitor.presses("Save the words").problems().waitFor();
    }

    private void edits(Visitor visitor, String id) {
        DoorScenes.signsIn(visitor, world.moderator("default"));
        visitor.opens("/moderation/comments/" + id + "/edit");
    }

    void signedOut(Visitor visitor) {
        arrivals();
        Staff staff = world.moderator("default");
        DoorScenes.signsIn(visitor.expecting("401"), staff);
        visitor.opens("/moderation");
        db.update("delete from moderator_session where moderator_id = ?", staff.id());
        visitor.presses("Decide the page").problems().waitFor();
    }

    private void opens(Visitor visitor) {
        DoorScenes.signsIn(visitor, world.moderator("default"));
        visitor.opens("/moderation");
    }

    private void nothingWaits() {
        world.nothingWaits();
        db.update("delete from queue_count where status = 'pending'");
    }

    /** What somebody wrote before, in this browser and in another. */
    private void record(Reader author) {
        String slug = conversation.article();
        Reader elsewhere = author.inAnotherBrowser();
        world.approve(says(elsewhere, slug, "I have lived under that clock for thirty years, and I was late twice."));
        world.approve(says(elsewhere, slug, "The bell is another matter."));
        world.approve(says(elsewhere, slug, "My grandmother's watch says it is right."));
        world.decide(
                says(author, slug, "And who asked *you*, Pascal? You have never waited for anything in your life."),
                Decision.REJECT);
        db.update(
                "update comment set created_at = created_at - interval '40 days' where article_id = (select id from article where slug = ?)",
                slug);
    }

    private String says(Reader author, String slug, String words) {
        String id = author.says(slug, words);
        world.later("1 minute");
        return id;
    }

    /** Four replies that wait; the id of the first, which has been rewritten twice and answers another. */
    private String arrivals() {
        nothingWaits();
        String slug = conversation.article();
        world.moderation(Moderation.POST);
        String head = world.reader("Ada Marsh")
                .says(
                        slug,
                        "My grandfather wound that clock every Sunday. He knew it was slow, and said that so was he.");
        world.moderation(Moderation.SCREENED);
        Reader ana = world.reader("Ana Costa");
        record(ana);
        Map<String, String> form = ana.form("Four minutes is a lot when the *last* train goes at ten.");
        form.put("parent", head);
        String id = ana.says(slug, form);
        OwnReplies.edit(ana, id, 1, "Four minutes is a lot when the last train goes at ten to ten.");
        OwnReplies.edit(
                ana,
                id,
                2,
                "Four minutes is a lot when the *last* train goes at ten to ten. See [the timetable](https://trains.example/marling).");
        Reader eve = world.reader("Eve's Watches & Clocks");
        Map<String, String> advertisement = eve.form(
                "Great post!!! [Cheap watches](https://watches.example/buy?now=1) and <a href='https://more.example'>more</a> at https://clocks.example/");
        advertisement.put("url", "https://watches.example/");
        eve.says(slug, advertisement);
        world.reader("ليلى الفاسي").says(slug, "مرحبا، هل يمكن أن نترك الساعة كما هي؟");
        world.reader("<script>alert(1)</script>").says(slug, "<img src=x onerror=alert(1)>\n\n> quoted\n\nand `code`.");
        return id;
    }
}
