package dev.parley.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A reader with a browser; what they do on a page, in their words. */
final class Visitor {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int PATIENCE = 10_000;

    private final BrowserContext context;
    private final Page page;
    private final String email;
    private String left = "";
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    Visitor(BrowserContext context) {
        int number = NUMBER.incrementAndGet();
        this.context = context;
        this.email = "visitor" + number + "@example.org";
        context.setDefaultTimeout(PATIENCE);
        context.setExtraHTTPHeaders(Map.of("X-Forwarded-For", "172.20." + (number >> 8 & 255) + "." + (number & 255)));
        context.onConsoleMessage(this::listen);
        context.onWebError(error -> complaints.add("uncaught: " + error.error()));
        this.page = context.newPage();
    }

    /** Violations of the content security policy arrive as errors on the console, too. */
    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            complaints.add(message.text() + " at " + message.location());
        }
    }

    /** What this reader's browser will rightly say on its console, such as the status of a refusal. */
    Visitor expecting(String part) {
        expected.add(part);
        return this;
    }

    List<String> complaints() {
        return complaints.stream()
                .filter(complaint -> expected.stream().noneMatch(complaint::contains))
                .toList();
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    String email() {
        return email;
    }

    static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    Visitor opens(String path) {
        page.navigate(address(path));
        return this;
    }

    Visitor reads(String slug) {
        return opens("/articles/" + slug);
    }

    Visitor types(String comment) {
        field("Comment").fill(comment);
        return this;
    }

    Visitor signs(String name) {
        field("Name").fill(name);
        field("Email").fill(email);
        return this;
    }

    Visitor presses(String button) {
        left = page.url();
        button(button).click();
        return this;
    }

    /** Posts, and waits to land at the own reply; its id. */
    String posts() {
        presses("Post Comment");
        return lands();
    }

    /** Waits for the page that shows the own reply; its id. */
    String lands() {
        page.waitForURL(url -> url.contains("#comment-") && !url.equals(left));
        return page.url().replaceFirst(".*#comment-", "");
    }

    /** Fills the whole form, posts, and lands; the reply's id. */
    String says(String name, String comment) {
        return signs(name).types(comment).posts();
    }

    Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
        return this;
    }

    Locator field(String label) {
        return page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    Locator reply(String id) {
        return page.locator("#comment-" + id + " > article");
    }

    Locator problems() {
        return page.locator("#problems");
    }

    String focused() {
        return page.evaluate("document.activeElement.id || document.activeElement.tagName")
                .toString();
    }
}
