package dev.parley.comment;

import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits is told how many are read before. */
@ServiceTest
class QueuePlacesTest {

    private final World world;
    private final Db db;

    QueuePlacesTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void nothingWaitsYet() {
        world.moderation(Moderation.PRE);
        world.nothingWaits();
    }

    private static String why(Reader author, String slug, String id) {
        return reply(page(author.gets("/articles/" + slug)), id)
                .expectFirst(".why")
                .text();
    }

    @Test
    void theFirstIsTheNextToBeReadAndTheOthersWaitForThoseBefore() {
        String slug = world.article();
        Reader jane = world.reader("Jane");
        Reader ada = world.reader("Ada");
        Reader eve = world.reader("Eve");
        String first = jane.says(slug, "First.");
        String second = ada.says(slug, "Second.");
        String third = eve.says(slug, "Third.");

        assertThat(why(jane, slug, first)).endsWith("It is the next to be read.");
        assertThat(why(ada, slug, second)).endsWith("One reply is read before it.");
        assertThat(why(eve, slug, third)).endsWith("2 replies are read before it.");
        world.decide(first, Decision.SPAM);
        assertThat(why(eve, slug, third)).endsWith("One reply is read before it.");
    }

    @Test
    void nobodyCountsBeyondAHundred() {
        String slug = world.article();
        Grown queue = new Grown(db, slug);
        queue.manyHeads(150);
        db.update(
                "update comment set status = 'pending' where article_id = ?",
                queue.article().value());
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Last.");

        assertThat(why(jane, slug, id)).endsWith("More than a hundred replies are read before it.");
    }
}
