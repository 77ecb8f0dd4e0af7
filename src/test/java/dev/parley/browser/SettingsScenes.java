package dev.parley.browser;

import dev.parley.support.Reader;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;

/** Brings an owner before the settings. */
@ApplicationScoped
class SettingsScenes {

    private static final String SETTINGS = "/moderation/settings";
    private static final String BLOG = "https://blog.example";
    private static final String PAGE = "/2026/the-clock-of-our-village";

    private final World world;
    private final Conversation conversation;

    SettingsScenes(World world, Conversation conversation) {
        this.world = world;
        this.conversation = conversation;
    }

    void ofTheSite(Visitor visitor) {
        DoorScenes.signsIn(visitor, world.administrator());
        world.decidesNothing();
        visitor.opens(SETTINGS);
    }

    void refused(Visitor visitor) {
        ofTheSite(visitor);
        visitor.expecting("422").field("How deep answers go").fill("12");
        visitor.field("Links that make a reply wait").fill("several");
        visitor.presses("Save settings").problems().waitFor();
    }

    void overtaken(Visitor visitor) {
        ofTheSite(visitor);
        Staff other = world.administrator();
        visitor.expecting("409").field("How deep answers go").fill("3");
        other.posts(SETTINGS, Map.of("version", version(visitor), "max-depth", "9", "moderation", "pre"));
        visitor.presses("Save settings").problems().waitFor();
    }

    private static String version(Visitor visitor) {
        return visitor.page().locator("[name=version]").inputValue();
    }

    void ofAnArticle(Visitor visitor) {
        DoorScenes.signsIn(visitor, world.administrator());
        world.decidesNothing();
        String slug = conversation.article();
        world.decides(slug, "thread", "premoderated");
        visitor.opens(SETTINGS + "/articles/" + slug);
        visitor.presses("Save settings").page().locator("[role=status]").waitFor();
    }

    void articles(Visitor visitor) {
        DoorScenes.signsIn(visitor, world.administrator());
        String slug = conversation.article();
        world.decides(slug, "order", "newest");
        visitor.opens(SETTINGS + "/articles?words=village");
    }

    void sites(Visitor visitor) {
        DoorScenes.signsIn(visitor, world.administrator());
        world.siteOf(BLOG);
        visitor.opens(SETTINGS + "/sites");
    }

    void sitesRefused(Visitor visitor) {
        sites(visitor);
        visitor.expecting("422").field("Name").fill("The Blog");
        visitor.field("Key").fill("The Blog!");
        visitor.presses("Make the site").problems().waitFor();
    }

    /** The page that holds the discussion of a page elsewhere. */
    void embedded(Visitor visitor) {
        visitor.opens("/threads?site=" + discussed() + "&url=" + BLOG + PAGE);
    }

    void embeddedAtTheDesk(Visitor visitor) {
        DoorScenes.signsIn(visitor, world.administrator());
        String site = discussed();
        world.decidesFor(site, "moderation", "pre");
        says(site, "Ilse Brandt", "Is the second picture the same clock?");
        visitor.opens("/moderation?site=" + site);
    }

    private String discussed() {
        String site = world.siteOf(BLOG);
        says(site, "Tom Ferrar", "Nobody was late, I *was there*.");
        says(site, "علي", "كانت الساعة صحيحة.");
        return site;
    }

    private void says(String site, String name, String comment) {
        Reader reader = world.reader(name);
        reader.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParams(Map.of("site", site, "url", BLOG + PAGE, "title", "The clock of our village"))
                .body(Map.of("comment", comment, "author", name, "email", reader.email()))
                .post("/api/v1/threads/comments")
                .then()
                .statusCode(Matchers.lessThan(300));
    }
}
