package dev.parley.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.parley.site.Moderation;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.Test;

@ServiceTest
class ReplyFormTest {

    private final World world;

    ReplyFormTest(World world) {
        this.world = world;
    }

    @Test
    void aReplyOfSomebodyUnknownIsHeldAndShownToThemAlone() {
        world.moderation(Moderation.SCREENED);
        String article = world.article();
        Reader jane = world.reader("Jane");

        String id = jane.says(article, "Is anybody here?");

        jane.gets("/articles/" + article + "?at=" + id)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Is anybody here?"))
                .body(containsString("It is the first reply from this browser"));
        world.reader("Stranger")
                .gets("/articles/" + article)
                .then()
                .statusCode(200)
                .body(not(containsString("Is anybody here?")));
    }

    @Test
    void aReplyIsPublicAtOnceWhereTheSiteReadsAfterwards() {
        world.moderation(Moderation.POST);
        String article = world.article();

        world.reader("Jane").says(article, "Here I am.");

        world.reader("Stranger").gets("/articles/" + article).then().body(containsString("Here I am."));
    }
}
