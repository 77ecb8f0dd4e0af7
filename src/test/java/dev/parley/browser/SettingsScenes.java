package dev.parley.browser;

import dev.parley.support.Staff;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Brings an owner before the settings. */
@ApplicationScoped
class SettingsScenes {

    private static final String SETTINGS = "/moderation/settings";

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
}
