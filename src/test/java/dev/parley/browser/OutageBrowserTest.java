package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the way to the service breaks: nothing is lost, and nothing is said twice. */
@ServiceTest
class OutageBrowserTest {

    private static final String WORDS = "A long thought.";

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;
    private final Outage outage;
    private final Db db;
    private String article = "";

    OutageBrowserTest(World world, Conversation conversation, Outage outage, Db db) {
        this.world = world;
        this.conversation = conversation;
        this.outage = outage;
        this.db = db;
    }

    @BeforeEach
    void anArticleOfItsOwn() {
        world.moderation(Moderation.POST);
        article = conversation.article();
    }

    @Test
    void aNetworkThatIsAwayTakesNothing() {
        keepsAndSendsAgain(Route::abort, "ERR_FAILED");
    }

    @Test
    void aServiceThatIsAwayTakesNothing() {
        keepsAndSendsAgain(
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(503)
                        .setContentType("text/html")
                        .setBody("<h1>Away</h1>")),
                "503");
    }

    @Test
    void anAnswerThatWasLostIsGivenAgain() {
        keepsAndSendsAgain(
                route -> {
                    route.fetch();
                    route.abort();
                },
                "ERR_FAILED");
    }

    private void keepsAndSendsAgain(Consumer<Route> breakage, String complaint) {
        Visitor ana = visits.visitor()
                .expecting(complaint)
                .reads(article)
                .signs("Ana Costa")
                .types(WORDS);
        ana.page().route("**/comments", breakage);

        ana.presses("Post Comment");

        assertThat(ana.problems()).hasText("The site could not be reached. Your text is kept here; please try again.");
        assertThat(ana.problems()).isFocused();
        assertThat(ana.field("Comment")).hasValue(WORDS);
        ana.page().unroute("**/comments");
        assertThat(ana.reply(ana.posts())).containsText(WORDS);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void aLostAnswerIsGivenAgainAlsoAfterReloading() {
        Visitor ana = visits.visitor()
                .expecting("ERR_FAILED")
                .reads(article)
                .signs("Ana Costa")
                .types(WORDS);
        ana.page().route("**/comments", route -> {
            route.fetch();
            route.abort();
        });
        ana.presses("Post Comment").problems().waitFor();
        ana.page().unroute("**/comments");

        ana.page().reload();

        assertThat(ana.reply(ana.posts())).containsText(WORDS);
        assertThat(taken()).isEqualTo(1);
    }

    @ParameterizedTest(name = "script {0}")
    @ValueSource(booleans = {true, false})
    void twoPressesAreOneReply(boolean script) {
        Visitor ana = visits.visitor(Look.desk().withScript(script))
                .reads(article)
                .signs("Ana Costa")
                .types(WORDS);

        ana.button("Post Comment").click(new Locator.ClickOptions().setClickCount(2));

        assertThat(ana.reply(ana.lands())).containsText(WORDS);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void withoutScriptAnOutageIsAPageThatSendsAgain() {
        outage.prepare();
        Visitor ana = visits.visitor(Look.desk().withScript(false))
                .expecting("503")
                .reads(article)
                .signs("Ana Costa");
        ana.field("Email").fill(Outage.EMAIL);
        ana.types(WORDS).presses("Post Comment");

        assertThat(ana.problems()).containsText("Nothing is lost");
        assertThat(ana.problems()).isFocused();
        assertThat(ana.field("Comment")).hasValue(WORDS);
        outage.end();
        assertThat(ana.reply(sendsAgain(ana))).containsText(WORDS);
        assertThat(taken()).isEqualTo(1);
    }

    private static String sendsAgain(Visitor visitor) {
        return visitor.presses("Send again").lands();
    }

    private long taken() {
        return db.count(
                "select count(*) from comment where article_id = (select id from article where slug = ?)", article);
    }
}
