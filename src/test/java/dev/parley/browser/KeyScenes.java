package dev.parley.browser;

import com.microsoft.playwright.Page;
import dev.parley.platform.CommentId;
import dev.parley.support.Db;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings a moderator before each scene of the queue that only keys lead to. */
@ApplicationScoped
class KeyScenes {

    private final DeskScenes desk;
    private final World world;
    private final Db db;

    KeyScenes(DeskScenes desk, World world, Db db) {
        this.desk = desk;
        this.world = world;
        this.db = db;
    }

    void rejecting(Visitor visitor) {
        presses(opens(visitor), "r");
        visitor.page().locator(".verdict .strip").waitFor();
    }

    void writing(Visitor visitor, String key) {
        Page page = opens(visitor);
        presses(page, key);
        page.locator(".card .write textarea").waitFor();
    }

    void overlay(Visitor visitor) {
        presses(opens(visitor), "?");
        visitor.page().locator("#keys").waitFor();
    }

    /** One that others decided first, one that was rewritten meanwhile, and one that is selected. */
    void cameBack(Visitor visitor) {
        Page page = opens(visitor.expecting("409"));
        world.approve(id(page, 0));
        db.update(
                "update comment set version = version + 1 where id = ?",
                CommentId.parse(id(page, 1)).orElseThrow().value());
        presses(page, "s", "a");
        page.locator(".card .problem").nth(1).waitFor();
        presses(page, "x");
    }

    void unsent(Visitor visitor) {
        Page page = opens(visitor.expecting("ERR_"));
        visitor.context().setOffline(true);
        presses(page, "a", "s", "d");
        page.getByText("Not sent yet: ").waitFor();
    }

    private Page opens(Visitor visitor) {
        desk.queue(visitor);
        visitor.page().locator(".card.current").waitFor();
        return visitor.page();
    }

    private static String id(Page page, int place) {
        return page.locator(".queue .card").nth(place).getAttribute("id").substring("card-".length());
    }

    private static void presses(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }
}
