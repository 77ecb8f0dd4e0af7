package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser that keeps no cookie: what it sent is taken, and it is not told otherwise. */
@ServiceTest
class CookielessBrowserTest {

    @RegisterExtension
    final Visits visits = new Visits();

    private final World world;
    private final Conversation conversation;
    private final Db db;

    CookielessBrowserTest(World world, Conversation conversation, Db db) {
        this.world = world;
        this.conversation = conversation;
        this.db = db;
    }

    @Test
    void aReplyThatCannotBeShownToItsAuthorIsNotCalledUnsent() {
        world.moderation(Moderation.SCREENED);
        String article = conversation.article();
        Visitor ana = visits.visitor().expecting("404").reads(article).signs("Ana Costa");
        ana.page().route("**/comments", CookielessBrowserTest::withoutCookie);

        ana.types("I keep no cookies.").presses("Post Comment").lands();

        assertThat(ana.page().locator(".notice")).containsText("It may be waiting for a moderator");
        assertThat(ana.field("Comment")).hasValue("");
        assertThat(db.count("select count(*) from comment where text = 'I keep no cookies.'"))
                .isOne();
    }

    private static void withoutCookie(Route route) {
        APIResponse answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
        route.request().frame().page().context().clearCookies();
        route.fulfill(new Route.FulfillOptions()
                .setStatus(answer.status())
                .setHeaders(Map.of("Location", answer.headers().get("location"))));
    }
}
