package dev.parley.page;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a page costs does not depend on how much its writers had to say (threat T13). */
@ServiceTest
class LongReplyTest {

    private final World world;

    LongReplyTest(World world) {
        this.world = world;
    }

    @Test
    void aVeryLongReplyShowsItsBeginningAndWhereTheRestIs() {
        world.moderation(Moderation.POST);
        String article = world.article();
        String text = "&".repeat(65_000);
        String id = world.reader("Jane").says(article, text);
        Reader ada = world.reader("Ada");

        Element among = page(ada.gets("/articles/" + article)).expectFirst("#comment-" + id);
        assertThat(among.expectFirst("div").text()).isEqualTo("&".repeat(4_000));
        String whole = among.expectFirst("article .pages a").attr("href");

        Element alone = page(ada.gets(whole.replaceFirst("#.*", ""))).expectFirst("#comment-" + id);
        assertThat(alone.expectFirst("div").text()).isEqualTo(text);
        assertThat(alone.select("article .pages")).isEmpty();
    }

    @Test
    void aReplyOfAFewPagesIsShownWhole() {
        world.moderation(Moderation.POST);
        String article = world.article();
        String id = world.reader("Jane").says(article, "x".repeat(5_000));

        Element reply = page(world.reader("Ada").gets("/articles/" + article)).expectFirst("#comment-" + id);

        assertThat(reply.expectFirst("div").text()).hasSize(5_000);
        assertThat(reply.select("article .pages")).isEmpty();
    }
}
