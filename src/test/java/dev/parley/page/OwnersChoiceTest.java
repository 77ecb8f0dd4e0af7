package dev.parley.page;

import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.problems;
import static dev.parley.support.Pages.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What owners decide about replies, as readers meet it. */
@ServiceTest
class OwnersChoiceTest {

    private final World world;

    OwnersChoiceTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void asBefore() {
        world.decidesNothing();
    }

    private boolean isPublic(String article, String id) {
        return page(world.reader("Stranger").gets("/articles/" + article)).getElementById("comment-" + id) != null;
    }

    private static Map<String, String> form(Reader reader, String comment, String name, String email) {
        Map<String, String> form = reader.form(comment);
        form.put("author", name);
        form.put("email", email);
        return form;
    }

    @Test
    void theFormAsksForNameAndAddressByDefault() {
        Document page = page(world.reader("Jane").gets("/articles/" + world.article()));

        assertThat(page.select("#respond [required]").eachAttr("name")).containsExactly("comment", "author", "email");
        assertThat(page.select("#respond label:contains(*)").eachAttr("for"))
                .containsExactly("comment", "author", "email");
    }

    @Test
    void whereNoNameOrAddressIsRequiredTheFormDoesNotAskAndNeitherIsMissed() {
        world.decides("name-required", "no");
        world.decides("email-required", "no");
        String article = world.article();
        Reader jane = world.reader("Jane");

        Document page = page(jane.gets("/articles/" + article));
        String id = jane.says(article, form(jane, "Who I am does not matter.", "", ""));

        assertThat(page.select("#respond [required]").eachAttr("name")).containsExactly("comment");
        assertThat(page.select("#respond label:contains(*)").eachAttr("for")).containsExactly("comment");
        assertThat(reply(page(world.reader("Ada").gets("/articles/" + article)), id)
                        .text())
                .contains("Anonymous", "Who I am does not matter.");
    }

    @Test
    void whoGivesThemAllTheSameGivesThemRight() {
        world.decides("name-required", "no");
        world.decides("email-required", "no");
        Reader jane = world.reader("Jane");

        Response refused = jane.posts(world.article(), form(jane, "Hidden.", "\u200b", "nonsense"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problems(page(refused))).hasSize(2);
    }

    @Test
    void thoseWhoGiveNoAddressAreNotOnePersonToTheFloodRule() {
        world.decides("email-required", "no");
        String article = world.article();
        Reader jane = world.reader("Jane");
        Reader ada = world.reader("Ada");

        jane.says(article, form(jane, "From one.", "Jane", ""));

        ada.says(article, form(ada, "From another.", "Ada", ""));
    }

    @Test
    void asManyLinksAsTheOwnerSaysHoldAReply() {
        world.moderation(Moderation.SCREENED);
        world.decides("links-to-hold", "1");
        String article = world.article();
        Reader jane = world.reader("Jane");
        world.approve(jane.says(article, "A known author."));
        world.later("1 minute");

        assertThat(isPublic(article, jane.says(article, "One: https://a.example")))
                .isFalse();

        world.later("1 minute");
        world.decides("links-to-hold", "0");
        assertThat(isPublic(article, jane.says(article, "https://a.example https://b.example https://c.example")))
                .isTrue();
    }

    @Test
    void theOwnerSaysHowLongToWaitBetweenTwoReplies() {
        world.decides("seconds-between", "100");
        String article = world.article();
        Reader jane = world.reader("Jane");
        jane.says(article, "One.");
        world.later("30 seconds");

        Response refused = jane.posts(article, "Two.");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(60, 71);

        world.decides("seconds-between", "0");
        jane.says(article, "Two.");
        jane.says(article, "Three.");
    }

    @Test
    void theOwnerSaysHowLongAReplyMayBeAndTheScriptIsToldSo() {
        world.decides("comment-bytes", "10");
        String article = world.article();
        Reader jane = world.reader("Jane");

        Response refused = jane.posts(article, "eleven byte");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(problems(page(refused)).getFirst()).contains("at most 10 bytes");
        assertThat(page(refused).expectFirst("#respond").attr("data-longest")).isEqualTo("10");
        jane.says(article, "ten bytes!");
    }

    @Test
    void theOwnerSaysHowDeepAnswersGoOnTheSiteAndUnderAnArticle() {
        world.decides("max-depth", "2");
        String article = world.article();
        String deeper = world.article();
        world.decides(deeper, "max-depth", "3");
        Reader jane = world.reader("Jane");
        Reader ada = world.reader("Ada");
        Reader bob = world.reader("Bob");

        for (String slug : new String[] {article, deeper}) {
            world.later("1 minute");
            String second = ada.answers(slug, jane.says(slug, "First."), "Second.");
            Map<String, String> third = bob.form("Third.");
            third.put("parent", second);
            boolean offered = page(bob.gets("/articles/" + slug))
                            .select("a.to[href*=" + second + "]")
                            .size()
                    == 1;

            assertThat(offered).isEqualTo(slug.equals(deeper));
            assertThat(bob.posts(slug, third).statusCode()).isEqualTo(slug.equals(deeper) ? 303 : 422);
        }
    }

    @Test
    void anArticleMayBeModeratedUnlikeItsSite() {
        String read = world.article();
        world.decides(read, "moderation", "pre");

        assertThat(isPublic(read, world.reader("Jane").says(read, "Held."))).isFalse();

        world.moderation(Moderation.PRE);
        String free = world.article();
        world.decides(free, "moderation", "post");
        assertThat(isPublic(free, world.reader("Ada").says(free, "Public."))).isTrue();
    }
}
