package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.parley.comment.Decision;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.http.ContentType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The widget on pages of another website, in a browser that keeps no cookies of other sites. */
@ServiceTest
class EmbeddingBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    @RegisterExtension
    final OtherWebsite website = new OtherWebsite();

    /** On another port, so that to browsers it is somebody else. */
    @RegisterExtension
    final OtherWebsite mirror = new OtherWebsite();

    private final World world;
    private final Db db;
    private String site = "";

    EmbeddingBrowserTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void aSiteAllowsTheWebsite() {
        site = world.siteOf(website.origin());
        world.decidesFor(site, "seconds-between", "0");
    }

    private String element(String attributes) {
        return "<parley-comments site=\"" + site + "\" " + attributes + "><a href=\""
                + Visitor.address("/threads?site=" + site + "&amp;url=" + encoded(website.origin() + "/a"))
                + "\">Read and leave replies</a></parley-comments>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Visitor visitor() {
        return visitor(Look.desk());
    }

    /** Without the header that gives visitors a network of their own: browsers take it for the page's, and ask if it may. */
    private Visitor visitor(Look look) {
        Visitor visitor = visits.visitor(look);
        visitor.context().setExtraHTTPHeaders(Map.of());
        return visitor;
    }

    private Visitor opens(String address) {
        return opens(visitor(), address);
    }

    private static Visitor opens(Visitor visitor, String address) {
        visitor.page().navigate(address);
        return visitor;
    }

    /** Somebody replies by the API; the reply's id. */
    private String says(String name, String comment) {
        Reader reader = world.reader(name);
        return reader.request()
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("comment", comment, "author", name, "email", reader.email()))
                .post("/api/v1/threads/comments?site=" + site + "&url=" + encoded(website.origin() + "/a"))
                .jsonPath()
                .getString("id");
    }

    private static Locator widget(Visitor visitor) {
        return visitor.page().locator("parley-comments");
    }

    private static Locator comments(Visitor visitor) {
        return widget(visitor).locator("article[part=comment]");
    }

    private List<Object> stored() {
        return db.column(
                "select c.text from comment c join site s on s.id = c.site_id where s.key = ? order by c.id", site);
    }

    @Test
    void whoReadsAPageElsewhereRepliesThere() {
        Visitor ana = opens(website.shows("/a", element("")));
        assertThat(widget(ana).getByText("No replies")).isVisible();

        ana.signs("Ana Costa").types("Some *words*.").presses("Post Comment");

        assertThat(comments(ana)).hasCount(1);
        assertThat(comments(ana).locator("em")).hasText("words");
        assertThat(widget(ana).getByText("1 reply")).isVisible();
        assertThat(widget(ana).getByText("Your reply is published.")).isVisible();
        assertThat(stored()).containsExactly("Some *words*.");
        assertThat(db.value("select title from article where url = ?", website.origin() + "/a"))
                .isEqualTo("A page elsewhere");
        assertThat(ana.context().cookies()).isEmpty();
        ana.page().reload();
        assertThat(comments(ana)).hasCount(1);
    }

    @Test
    void itSaysWhatHappensToThePageAroundIt() {
        String page = website.shows("/a", element(""));
        Visitor ana = visitor();
        ana.page().addInitScript("""
                window.said = [];
                for (const name of ['ready', 'posted', 'error'])
                  addEventListener('parley:' + name, event => said.push(name + ' ' + Object.keys(event.detail)));""");
        opens(ana, page).signs("Ana Costa").types("Some words.").presses("Post Comment");
        assertThat(comments(ana)).hasCount(1);

        assertThat(ana.page().evaluate("said.join('; ')")).isEqualTo("ready count; posted id,status");
    }

    @Test
    void nothingIsKeptInTheBrowserButTheReadersOwn() {
        Visitor ana = opens(website.shows("/a", element("")));
        ana.signs("Ana Costa").types("Some words.");
        assertThat(keys(ana)).isEqualTo("parley-draft " + site + " " + website.origin() + "/a");

        ana.presses("Post Comment");
        assertThat(comments(ana)).hasCount(1);

        assertThat(keys(ana)).isEqualTo("parley-receipts " + site);
    }

    private static String keys(Visitor visitor) {
        return (String) visitor.page().evaluate("Object.keys(localStorage).sort().join()");
    }

    @Test
    void aStrictPolicyOfThePageLeavesItWhole() {
        String service = Visitor.address("");
        says("Tom Ferrar", "Some *words*.");
        Visitor ana = opens(website.shows(
                "/a",
                "en",
                element(""),
                Map.of(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; script-src " + service + "; connect-src " + service
                                + "; require-trusted-types-for 'script'; trusted-types parley")));

        ana.signs("Ana Costa").types("More words.").presses("Post Comment");

        assertThat(comments(ana)).hasCount(2);
        assertThat(comments(ana).locator("em")).hasText("words");
        assertThat(comments(ana).first()).hasCSS("font-family", java.util.regex.Pattern.compile(".*system-ui.*"));
    }

    @Test
    void withoutScriptTheLinkLeadsToTheSameDiscussion() {
        String id = says("Tom Ferrar", "Nobody was late.");
        Visitor ana = opens(visitor(Look.desk().withScript(false)), website.shows("/a", element("")));

        ana.follows("Read and leave replies");

        assertThat(ana.reply(id)).containsText("Nobody was late.");
        ana.says("Ana Costa", "Somebody was.");
        assertThat(stored()).containsExactly("Nobody was late.", "Somebody was.");
    }

    @Test
    void aHeldReplyIsSeenByItsAuthorAlone() {
        world.decidesFor(site, "moderation", "pre");
        String page = website.shows("/a", element(""));
        Visitor ana = opens(page);
        ana.signs("Ana Costa").types("Some words.").presses("Post Comment");

        assertThat(widget(ana).getByText("Every reply here is read by a moderator before it appears."))
                .isVisible();
        ana.page().reload();
        assertThat(comments(ana)).containsText("Some words.");
        assertThat(comments(ana)).containsText("Only you can see this yet");
        Visitor tom = opens(page);
        assertThat(widget(tom).getByText("No replies")).isVisible();
        assertThat(comments(tom)).hasCount(0);
    }

    @Test
    void whoIsRejectedIsToldWhyAndAsksOnceForAnotherLook() {
        world.decidesFor(site, "moderation", "pre");
        Visitor ana = opens(website.shows("/a", element("")));
        ana.signs("Ana Costa").types("Some words.").presses("Post Comment");
        assertThat(comments(ana)).hasCount(1);
        world.decide((String) ana.page().evaluate("JSON.parse(Object.values(localStorage)[0])[0].id"), Decision.REJECT);

        ana.page().reload();
        assertThat(comments(ana)).containsText("Only you can see this: your reply was not published.");
        ana.presses("Ask for another look");
        widget(ana).locator("form textarea[name=text]").fill("Please look again.");
        widget(ana)
                .locator("form")
                .filter(new Locator.FilterOptions().setHasText("What the moderator should know"))
                .or(widget(ana).locator("li > form"))
                .locator("button[part=button]")
                .first()
                .click();

        assertThat(comments(ana)).containsText("You asked for another look");
    }

    @Test
    void itsAuthorChangesItAndTakesItBack() {
        Visitor ana = opens(website.shows("/a", element("")));
        ana.signs("Ana Costa").types("Some words.").presses("Post Comment");
        assertThat(comments(ana)).hasCount(1);

        ana.presses("Edit");
        widget(ana).locator("li > form textarea").fill("Better words.");
        ana.presses("Save changes");
        assertThat(comments(ana)).containsText("Better words.");
        assertThat(stored()).containsExactly("Better words.");

        widget(ana).locator("article").getByText("Delete").click();
        ana.presses("Delete this reply");
        assertThat(widget(ana).getByText("This reply is no longer here.")).isVisible();
        assertThat(widget(ana).getByText("No replies")).isVisible();
    }

    /** Also of what is asked for under a reply, in the language of the page. */
    @Test
    void whatIsWrongWithAnEditIsSaidInTheLanguageOfThePage() {
        Visitor ana = visitor().expecting("422");
        opens(ana, website.shows("/a", "de", element(""), Map.of()));
        widget(ana).locator("#author").fill("Ana Costa");
        widget(ana).locator("#email").fill(ana.email());
        widget(ana).locator("#comment").fill("Worte.");
        ana.presses("Kommentar abschicken");
        assertThat(comments(ana)).hasCount(1);

        ana.presses("Bearbeiten");
        widget(ana).locator("li > form textarea").fill(" ");
        ana.presses("Änderungen speichern");

        assertThat(widget(ana).locator("li > form .problem")).hasText("Bitte schreiben Sie einen Kommentar.");
    }

    @Test
    void anAnswerStandsUnderWhatItAnswers() {
        String first = says("Tom Ferrar", "Nobody was late.");
        Visitor ana = opens(website.shows("/a", element("")));

        ana.button("Reply to").click();
        assertThat(widget(ana)
                        .getByRole(
                                com.microsoft.playwright.options.AriaRole.HEADING,
                                new Locator.GetByRoleOptions().setName("Reply to")))
                .isVisible();
        ana.signs("Ana Costa").types("Somebody was.").presses("Post Comment");

        assertThat(widget(ana).locator("details article[part=comment]")).containsText("Somebody was.");
        assertThat(db.value("select parent_id from comment where text = 'Somebody was.' and site_id ="
                        + " (select id from site where key = '" + site + "')"))
                .isEqualTo(
                        dev.parley.platform.CommentId.parse(first).orElseThrow().value());
    }

    @Test
    void aReaderReportsAReply() {
        says("Tom Ferrar", "Nobody was late.");
        Visitor ana = opens(website.shows("/a", element("")));

        ana.button("Report the reply by").click();
        widget(ana).getByText("It has nothing to do with the article").click();
        ana.presses("Send the report");

        assertThat(widget(ana).getByText("Thank you for your report.")).isVisible();
        assertThat(db.count("select count(*) from report r join site s on s.id = r.site_id where s.key = ?", site))
                .isOne();
    }

    @Test
    void anAnswerThatIsLostOnItsWayMakesOneReply() {
        Visitor ana = visitor().expecting("net::ERR_FAILED").expecting("Failed to load resource");
        AtomicInteger sent = new AtomicInteger();
        ana.page().route("**/api/v1/threads/comments?**", route -> {
            if (route.request().method().equals("POST") && sent.incrementAndGet() == 1) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        opens(ana, website.shows("/a", element("")));
        ana.signs("Ana Costa").types("Some words.").presses("Post Comment");

        assertThat(widget(ana).getByText("Your text is kept here, and sent again by itself."))
                .isVisible();
        assertThat(comments(ana)).hasCount(1);
        assertThat(stored()).containsExactly("Some words.");
        assertThat(sent.get()).isEqualTo(2);
    }

    @Test
    void wordsOutliveAnOutageAndAReload() {
        Visitor ana = visitor().expecting("503").expecting("Failed to load resource");
        ana.page().route("**/api/v1/threads/comments?**", route -> fulfil(route, 503));
        String page = website.shows("/a", element(""));
        opens(ana, page).signs("Ana Costa").types("Some words.").presses("Post Comment");
        assertThat(widget(ana).getByText("Your text is kept here")).isVisible();

        ana.page().unroute("**/api/v1/threads/comments?**");
        ana.page().reload();

        assertThat(ana.field("Comment")).hasValue("Some words.");
        ana.presses("Post Comment");
        assertThat(comments(ana)).hasCount(1);
        assertThat(stored()).containsExactly("Some words.");
    }

    private static void fulfil(Route route, int status) {
        if (route.request().method().equals("POST")) {
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))
                    .setContentType("application/problem+json")
                    .setBody("{\"status\":" + status + ",\"code\":\"unavailable\",\"title\":\"unavailable\"}"));
        } else {
            route.resume();
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        Visitor ana = visitor().expecting("422");
        opens(ana, website.shows("/a", element("")));

        ana.types("Some words.").presses("Post Comment");

        assertThat(ana.field("Name")).hasAttribute("aria-invalid", "true");
        assertThat(widget(ana).getByText("Please give a name.").first()).isVisible();
        assertThat(ana.field("Comment")).hasValue("Some words.");
    }

    @Test
    void newRepliesAreAnnouncedAndShownWhenTheyAreWanted() {
        says("Tom Ferrar", "Nobody was late.");
        Visitor ana = opens(website.shows("/a", element("")));
        assertThat(comments(ana)).hasCount(1);

        says("Ilse Brandt", "Somebody was.");

        assertThat(ana.button("1 new reply")).isVisible();
        assertThat(comments(ana)).hasCount(1);
        ana.button("1 new reply").click();
        assertThat(comments(ana)).hasCount(2);
        assertThat(widget(ana).getByText("2 replies")).isVisible();
    }

    @Test
    void ownRepliesAreOwnHoweverTheirAuthorCameToThePage() {
        Visitor ana = opens(website.shows("/a", element("")) + "?fbclid=abc");
        ana.signs("Ana Costa").types("Some words.").presses("Post Comment");
        assertThat(ana.button("Edit")).isVisible();

        opens(ana, website.origin() + "/a");

        assertThat(ana.button("Edit")).isVisible();
    }

    @Test
    void aStreamThatWasRefusedIsTriedAgain() {
        Visitor ana = visitor().expecting("502");
        AtomicInteger asked = new AtomicInteger();
        ana.page().clock().install();
        ana.page().route("**/threads/events?**", route -> {
            if (asked.incrementAndGet() == 1) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(502)
                        .setHeaders(Map.of("Access-Control-Allow-Origin", "*")));
            } else {
                route.resume();
            }
        });
        opens(ana, website.shows("/a", element("")));
        assertThat(widget(ana).getByText("No replies")).isVisible();
        ana.page().waitForCondition(() -> asked.get() == 1);

        ana.page().clock().fastForward(61_000);
        says("Tom Ferrar", "Nobody was late.");

        assertThat(ana.button("1 new reply")).isVisible();
    }

    @Test
    void aWebsiteThatTheSiteDoesNotAllowIsToldSo() {
        world.decidesFor(site, "origins", "https://blog.example");
        Visitor ana = visitor().expecting("403");
        ana.page().onConsoleMessage(message -> {
            if (message.type().equals("warning")) {
                ana.page().evaluate("text => { window.warned = text; }", message.text());
            }
        });

        opens(ana, website.shows("/a", element("")));

        assertThat(widget(ana).getByText("The replies could not be loaded.")).isVisible();
        assertThat(ana.page().getByText("Read and leave replies")).isVisible();
        assertThat(ana.page().waitForFunction("window.warned").jsonValue().toString())
                .contains("foreign-origin", site, website.origin());
    }

    @Test
    void aSiteThatThereIsNotIsSaidToBeNone() {
        Visitor ana = visitor().expecting("404");

        opens(ana, website.shows("/a", element("").replace("site=\"" + site, "site=\"nobody")));

        assertThat(widget(ana).getByText("The replies could not be loaded.")).isVisible();
        assertThat(ana.page().getByText("Read and leave replies")).isVisible();
    }

    @Test
    void nothingIsLoadedBeforeAReaderComesNear() {
        says("Tom Ferrar", "Nobody was late.");
        List<String> asked = new CopyOnWriteArrayList<>();
        Visitor ana = visitor();
        ana.page().onRequest(request -> asked.add(request.url()));
        opens(ana, website.shows("/a", "<div style=\"height: 5000px\"></div>" + element("")));
        ana.page().waitForTimeout(500);
        assertThat(asked).noneMatch(address -> address.contains("widget") || address.contains("/api/"));

        ana.page().evaluate("scrollTo(0, 4000)");

        assertThat(comments(ana)).hasCount(1);
    }

    @Test
    void aReaderChoosesTheOrderAndReadsOn() {
        for (int i = 1; i <= 101; i++) {
            says("Tom Ferrar", "Reply " + i + ".");
        }
        Visitor ana = opens(website.shows("/a", element("order=\"newest\"")));
        assertThat(comments(ana).first()).containsText("Reply 101.");
        assertThat(comments(ana)).hasCount(100);

        ana.presses("More replies");
        assertThat(comments(ana)).hasCount(101);
        widget(ana).locator("select[part=sort]").selectOption("oldest");

        assertThat(comments(ana).first()).containsText("Reply 1.");
        assertThat(comments(ana)).hasCount(100);
    }

    @Test
    void whatThePageSetsIsSeen() {
        says("Tom Ferrar", "Nobody was late.");
        Visitor ana = opens(website.shows(
                "/a",
                "<style>parley-comments { --parley-paper: #abcdef } parley-comments::part(author) { letter-spacing: 3px }</style>"
                        + element("theme=\"dark\" heading=\"4\" title=\"Another title\"")));

        assertThat(comments(ana)).hasCount(1);
        assertThat(widget(ana).locator("h4[part=count]")).hasText("1 reply");
        assertThat(widget(ana).locator(".parley")).hasCSS("color-scheme", "dark");
        assertThat(widget(ana).locator(".parley")).hasCSS("background-color", "rgb(171, 205, 239)");
        assertThat(widget(ana).locator("[part=author]")).hasCSS("letter-spacing", "3px");
        assertThat(widget(ana).locator("time")).hasText("now");
    }

    @Test
    void countsOfAPageAreAskedForAtOnce() {
        says("Tom Ferrar", "Nobody was late.");
        AtomicInteger asked = new AtomicInteger();
        Visitor ana = visitor();
        ana.page().onRequest(request -> {
            if (request.url().contains("/threads/count")) {
                asked.incrementAndGet();
            }
        });

        opens(
                ana,
                website.shows(
                        "/list",
                        "<p><parley-count site=\"%s\" url=\"/a\">?</parley-count> <parley-count site=\"%s\" url=\"/b\">?</parley-count></p>"
                                .formatted(site, site)));

        assertThat(ana.page().locator("parley-count").first()).hasText("1");
        assertThat(ana.page().locator("parley-count").last()).hasText("0");
        assertThat(asked.get()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ar"})
    void itIsFitForEverybodyInEachOfItsLanguages(String language) {
        says("<img src=x onerror=alert(1)>", "Some *words* with `code`.");
        says("علي", "كلمات");
        Visitor ana = visitor(Look.phone());
        opens(ana, website.shows("/a", language, element(""), Map.of()));
        assertThat(comments(ana)).hasCount(2);
        widget(ana)
                .locator("article")
                .first()
                .getByRole(com.microsoft.playwright.options.AriaRole.BUTTON)
                .first()
                .click();

        assertThat(widget(ana).locator(".parley")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        assertThat(Axe.violations(ana.page())).isEmpty();
        for (int width : new int[] {360, 1280}) {
            ana.page().setViewportSize(width, 800);
            assertThat(ana.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("at %d pixels", width)
                    .isEqualTo(true);
        }
        ana.page()
                .emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
        assertThat(Axe.violationsByColours(ana.page())).isEmpty();
        Shots.draw(ana.page(), "widget-" + language);
    }

    @Test
    void aLinkLeadsToTheReplyInThePage() {
        String id = says("Tom Ferrar", "Nobody was late.");
        says("Ilse Brandt", "Somebody was.");

        Visitor ana = opens(website.shows("/a", element("")) + "#comment-" + id);

        assertThat(widget(ana).locator(".marked > article")).containsText("Nobody was late.");
    }

    @Test
    void anotherFrameIsNotListenedTo() {
        says("Tom Ferrar", "Nobody was late.");
        Visitor ana = opens(website.shows("/a", element("") + "<iframe srcdoc=\"<p>x</p>\"></iframe>"));
        assertThat(comments(ana)).hasCount(1);

        ana.page().evaluate("""
                for (const data of ['parley:delete', { type: 'parley', html: '<b>x</b>' }, { count: 99 }])
                  postMessage(data, '*');""");

        assertThat(comments(ana)).hasCount(1);
        assertThat(ana.button("new repl")).hasCount(0);
    }

    /** Where a server has put the replies into a shadow root, they are there at once, and stay if all else fails. */
    @ParameterizedTest
    @ValueSource(strings = {"with script", "without script", "while the service is away"})
    void repliesThatTheServerPutInAreThereFromTheStart(String how) {
        says("Tom Ferrar", "Nobody was late.");
        String query = "?site=" + site + "&url=" + encoded(website.origin() + "/a");
        String fragment = world.reader("Server")
                .request()
                .urlEncodingEnabled(false)
                .get("/threads.html" + query)
                .asString();
        String page = website.shows(
                "/a",
                element("")
                        .replace(
                                "</parley-comments>",
                                "<template shadowrootmode=\"open\">" + fragment + "</template></parley-comments>"));
        Visitor ana = visitor(Look.desk().withScript(!how.equals("without script")));
        if (how.equals("while the service is away")) {
            ana.expecting("net::ERR_FAILED").expecting("Failed to load").page().route("**/api/v1/**", Route::abort);
        }

        opens(ana, page);

        assertThat(widget(ana).getByText("Nobody was late.")).hasCount(1);
        assertThat(widget(ana).getByText("Nobody was late.")).isVisible();
        assertThat(ana.button("Post Comment")).hasCount(how.equals("with script") ? 1 : 0);
        assertThat(widget(ana).getByText("The replies could not be loaded."))
                .hasCount(how.equals("while the service is away") ? 1 : 0);
    }

    /** Browsers of these tests take none; and nothing that the widget does needs one. */
    @Test
    void cookiesOfThirdPartiesAreBlockedAndNotMissed() {
        String cookie = website.shows(
                        "/cookie",
                        "en",
                        "",
                        Map.of(
                                "Set-Cookie",
                                "third=party; SameSite=None; Secure",
                                "Access-Control-Allow-Origin",
                                website.origin(),
                                "Access-Control-Allow-Credentials",
                                "true"))
                .replace("127.0.0.1", "localhost");
        Visitor ana = opens(website.shows("/a", element("")));
        ana.page().evaluate("address => fetch(address, { credentials: 'include' })", cookie);
        assertThat(ana.context().cookies()).as("of a third party").isEmpty();

        ana.signs("Ana Costa").types("Some words.").presses("Post Comment");
        assertThat(comments(ana)).hasCount(1);
        ana.page().reload();
        ana.presses("Edit");
        widget(ana).locator("li > form textarea").fill("Better words.");
        ana.presses("Save changes");

        assertThat(comments(ana)).containsText("Better words.");
        assertThat(stored()).containsExactly("Better words.");
        assertThat(ana.context().cookies()).isEmpty();
        ana.page().navigate(cookie);
        assertThat(ana.context().cookies()).as("of a first party").hasSize(1);
    }

    @Test
    void severalWebsitesOfASiteHaveTheSameDiscussionAndNoOtherHas() {
        world.decidesFor(site, "origins", website.origin() + "\n" + mirror.origin());
        says("Tom Ferrar", "Nobody was late.");
        String page = "url=\"" + website.origin() + "/a\"";

        Visitor ana = opens(mirror.shows("/copy", element(page)));
        assertThat(comments(ana)).containsText("Nobody was late.");
        ana.signs("Ana Costa").types("Somebody was.").presses("Post Comment");
        assertThat(comments(ana)).hasCount(2);

        assertThat(comments(opens(website.shows("/a", element(""))))).hasCount(2);
        world.decidesFor(site, "origins", website.origin());
        Visitor tom = opens(visitor().expecting("403"), mirror.shows("/copy", element(page)));
        assertThat(widget(tom).getByText("The replies could not be loaded.")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>What follows.</p>"})
    void nothingMovesWhenItAppears(String after) {
        says("Tom Ferrar", "Nobody was late.");
        says("Ilse Brandt", "Somebody was.");
        String reserved =
                after.isEmpty() ? "" : "<style>parley-comments { display: block; min-block-size: 60rem }</style>";
        Visitor ana = opens(website.shows("/a", reserved + "<p>Words of the article.</p>" + element("") + after));
        assertThat(comments(ana)).hasCount(2);

        assertThat(ana.page().evaluate("""
                new Promise(resolve => {
                  new PerformanceObserver(list => resolve(list.getEntries().map(shift => shift.value)))
                    .observe({ type: 'layout-shift', buffered: true });
                  setTimeout(() => resolve([]), 400);
                })""")).asInstanceOf(LIST).isEmpty();
    }

    /** A window of 1280 pixels at 200 %; letters alone twice as large; and the narrowest that WCAG asks for (1.4.4, 1.4.10). */
    @Test
    void allOfItIsThereWhenItIsEnlarged() {
        says("<img src=x onerror=alert(1)>", "Some *words* with `code`, and a_word_without_an_end_".repeat(4));
        Visitor ana = opens(website.shows("/a", element("")));
        assertThat(comments(ana)).hasCount(1);

        for (int width : new int[] {640, 320}) {
            ana.page().setViewportSize(width, 450);
            isWhole(ana, "at " + width + " pixels");
        }
        ana.page().setViewportSize(640, 450);
        ana.page().addStyleTag(new Page.AddStyleTagOptions().setContent("html { font-size: 200% }"));
        isWhole(ana, "with letters twice as large");
        Shots.draw(ana.page(), "widget-enlarged");
    }

    private static void isWhole(Visitor visitor, String when) {
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(when)
                .isEqualTo(true);
        assertThat(visitor.page().evaluate("""
                [...document.querySelector('parley-comments').shadowRoot.querySelectorAll('button, a, input, textarea, select')]
                  .filter(element => element.checkVisibility())
                  .filter(element => element.getBoundingClientRect().right > innerWidth || element.getBoundingClientRect().left < 0)
                  .map(element => element.outerHTML.slice(0, 80))""")).as(when).asInstanceOf(LIST).isEmpty();
    }

    @Test
    void forcedColoursTakeNothingAwayFromIt() {
        says("Tom Ferrar", "Nobody was late.");
        Visitor ana = opens(visitor(Look.desk().withForcedColours()), website.shows("/a", element("")));
        assertThat(comments(ana)).hasCount(1);

        assertThat(Axe.violations(ana.page())).isEmpty();
        Shots.draw(ana.page(), "widget-forced-colours");
    }

    @Test
    void keysAloneAreEnough() {
        says("Tom Ferrar", "Nobody was late.");
        Visitor ana = opens(website.shows("/a", element("")));
        assertThat(comments(ana)).hasCount(1);

        comesBy("Tab", ana, "Reply to");
        ana.page().keyboard().press("Enter");
        assertThat(focusedIn(ana)).isEqualTo("TEXTAREA");
        ana.page().keyboard().type("Somebody was.");
        ana.page().keyboard().press("Tab");
        ana.page().keyboard().type("Ana Costa");
        ana.page().keyboard().press("Tab");
        ana.page().keyboard().type("ana@example.org");
        ana.page().keyboard().press("Control+Enter");
        assertThat(comments(ana)).hasCount(2);
        assertThat(focusedIn(ana)).as("the new reply").contains("Somebody was.");

        comesBy("Shift+Tab", ana, "Report the reply by");
        ana.page().keyboard().press("Enter");
        assertThat(focusedIn(ana)).isEqualTo("INPUT");
        comesBy("Tab", ana, "Cancel");
        ana.page().keyboard().press("Enter");
        assertThat(focusedIn(ana)).as("focus is back where it came from").contains("Report");
    }

    private static void comesBy(String key, Visitor visitor, String name) {
        for (int i = 0; i < 40 && !focusedIn(visitor).contains(name); i++) {
            visitor.page().keyboard().press(key);
        }
        assertThat(focusedIn(visitor)).contains(name);
    }

    /** The name of the element for fields; what is read of it for all else. */
    private static String focusedIn(Visitor visitor) {
        return (String) visitor.page().evaluate("""
                (() => {
                  const found = document.activeElement.shadowRoot?.activeElement;
                  if (!found) return '';
                  return found.matches('input, textarea') ? found.tagName : `${found.ariaLabel ?? ''} ${found.textContent}`;
                })()""");
    }
}
