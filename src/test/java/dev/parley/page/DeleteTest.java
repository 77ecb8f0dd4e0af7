package dev.parley.page;

import static dev.parley.support.OwnReplies.delete;
import static dev.parley.support.OwnReplies.edit;
import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DeleteTest {

    /** Comments whose counts are not what a recount gives, and threads likewise. */
    private static final String WRONG_COUNTS = """
            with recount as (
                select c.id, c.reply_count, c.branch_count,
                       (select count(*) from comment r
                        where r.parent_id = c.id and (r.status = 'approved' or r.reply_count > 0)) as replies,
                       (select count(*) from comment r
                        where r.root_id = c.id and r.id <> c.id and r.status = 'approved') as in_branch
                from comment c join article a on a.id = c.article_id and a.slug = ?)
            select id from recount
            where reply_count <> replies or branch_count <> in_branch
            union all
            select t.article_id from thread t join article a on a.id = t.article_id and a.slug = ?
            where t.published_count <>
                (select count(*) from comment c where c.article_id = a.id and c.status = 'approved')
            """;

    private final World world;
    private final Db db;

    DeleteTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    private Document seen(String article) {
        assertThat(db.column(WRONG_COUNTS, article, article)).isEmpty();
        return page(world.reader("Stranger").gets("/articles/" + article));
    }

    @Test
    void aReplyIsGoneFromEveryPageAtOnce() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(article, "Never mind.");

        var answer = delete(jane, id);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/articles/" + article + "#comments");
        for (Reader reader : new Reader[] {jane, world.reader("Ada")}) {
            assertThat(reader.gets("/articles/" + article).asString()).doesNotContain("Never mind.");
            assertThat(reader.gets("/comments/" + id).statusCode()).isEqualTo(404);
            assertThat(reader.gets("/articles/" + article + "?at=" + id).statusCode())
                    .isEqualTo(404);
        }
        assertThat(seen(article).expectFirst("#comments-title").text()).isEqualTo("No replies");
        assertThat(jane.gets("/comments/" + id + "/edit").statusCode()).isEqualTo(404);
    }

    @Test
    void whileAnswersHangOnItABareMarkerStandsThere() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(article, "A question.");
        String answer = world.reader("Ada").answers(article, id, "An answer.");

        delete(jane, id);

        Document page = seen(article);
        assertThat(page.expectFirst("#comment-" + id + " > p").text()).isEqualTo("This reply is no longer here.");
        assertThat(page.select("#comment-" + id + " > article")).isEmpty();
        assertThat(page.expectFirst("#comment-" + id + " #comment-" + answer).text())
                .contains("An answer.");
        assertThat(page.text()).doesNotContain("A question.").doesNotContain("Jane");
        assertThat(page.expectFirst("#comments-title").text()).isEqualTo("1 reply");
    }

    @Test
    void theMarkersVanishWithTheLastAnswer() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        Reader ada = world.reader("Ada");
        Reader joan = world.reader("Joan");
        String one = jane.says(article, "One.");
        String two = ada.answers(article, one, "Two.");
        String three = joan.answers(article, two, "Three.");

        delete(jane, one);
        delete(ada, two);
        assertThat(seen(article).select("li[id^=comment-] > p.quiet")).hasSize(2);

        delete(joan, three);
        assertThat(seen(article).select("li[id^=comment-]")).isEmpty();
        assertThat(seen(article).expectFirst("#comments-title").text()).isEqualTo("No replies");
    }

    @Test
    void aHeldReplyIsTakenBackToo() {
        world.moderation(Moderation.PRE);
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(article, "Waiting.");

        assertThat(delete(jane, id).statusCode()).isEqualTo(303);

        assertThat(jane.gets("/articles/" + article).asString()).doesNotContain("Waiting.");
        assertThat(db.column(WRONG_COUNTS, article, article)).isEmpty();
    }

    @Test
    void aReplyThatIsHeldAgainLeavesAMarkerForOthersAndItsTextForItsAuthor() {
        world.moderation(Moderation.POST);
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(article, "A question.");
        world.reader("Ada").answers(article, id, "An answer.");
        world.moderation(Moderation.PRE);

        edit(jane, id, 1, "A changed question.");

        assertThat(seen(article).text()).doesNotContain("question").contains("An answer.");
        Document own = page(jane.gets("/articles/" + article));
        assertThat(own.expectFirst("#comment-" + id + " > article.held").text()).contains("A changed question.");
        assertThat(own.select("#comment-" + id)).hasSize(1);
    }
}
