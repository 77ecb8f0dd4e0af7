package dev.parley.page;

import static dev.parley.support.OwnReplies.delete;
import static dev.parley.support.OwnReplies.edit;
import static dev.parley.support.OwnReplies.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Threats T5 and T8: a reply is changed by the browser that sent it, from a page that we made for it. */
@ServiceTest
class OwnReplyRightsTest {

    private final World world;

    OwnReplyRightsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @Test
    void toEverybodyElseItIsNotHere() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Mine.");
        String token = token(jane, id);
        Reader nobody = jane.inAnotherBrowser();
        Reader somebody = world.reader("Ada");
        somebody.says(world.article(), "Another's.");

        for (Reader other : new Reader[] {nobody, somebody}) {
            assertThat(other.gets("/comments/" + id + "/edit").statusCode()).isEqualTo(404);
            assertThat(edit(other, id, token, 1, "Taken over.").statusCode()).isEqualTo(404);
            assertThat(delete(other, id, token).statusCode()).isEqualTo(404);
        }
        assertThat(jane.gets("/comments/" + id + "/edit").asString()).contains("Mine.");
    }

    @Test
    void aTokenIsForOneReplyAndOneBrowser() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        String one = jane.says(article, "One.");
        world.later("1 minute");
        String two = jane.says(article, "Two.");
        Reader ada = world.reader("Ada");
        String adas = ada.says(article, "Three.");

        for (String wrong : new String[] {token(jane, one), token(ada, adas), "", "A".repeat(43), "\u0000"}) {
            assertThat(edit(jane, two, wrong, 1, "Changed.").statusCode()).isEqualTo(403);
            assertThat(delete(jane, two, wrong).statusCode()).isEqualTo(403);
        }
        assertThat(jane.request().post("/comments/" + two + "/deletion").statusCode())
                .isEqualTo(403);
        assertThat(jane.gets("/articles/" + article).asString())
                .contains("Two.")
                .doesNotContain("Changed.");
    }

    @Test
    void theTypedNameAndAddressGiveNoRight() {
        String article = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(article, "Mine.");
        world.later("1 minute");
        Reader impostor = jane.inAnotherBrowser();

        impostor.says(article, "I am Jane, too.");

        assertThat(impostor.gets("/comments/" + id + "/edit").statusCode()).isEqualTo(404);
    }

    @Test
    void theTypedNameAndAddressOfAKnownAuthorDoNotMakeOneKnown() {
        world.moderation(Moderation.SCREENED);
        String article = world.article();
        Reader jane = world.reader("Jane");
        world.approve(jane.says(article, "Approved."));
        world.later("1 minute");

        String borrowed = jane.inAnotherBrowser().says(article, "A borrowed name.");
        world.later("1 minute");
        jane.says(article, "The real one.");

        assertThat(world.reader("Ada").gets("/articles/" + article).asString())
                .contains("The real one.")
                .doesNotContain(borrowed);
    }

    @Test
    void whatIsNoReplyIsNotHere() {
        Reader jane = world.reader("Jane");
        jane.says(world.article(), "One.");
        for (String id : new String[] {"0000000000001", "nonsense", "a".repeat(3_000), "%00", "..%2f.."}) {
            assertThat(jane.request()
                            .urlEncodingEnabled(false)
                            .get("/comments/" + id + "/edit")
                            .statusCode())
                    .as(id)
                    .isEqualTo(404);
        }
    }

    @Test
    void seeingTheFormChangesNothing() {
        Reader jane = world.reader("Jane");
        String id = jane.says(world.article(), "Still here.");

        assertThat(jane.gets("/comments/" + id + "/deletion").statusCode()).isEqualTo(405);
        assertThat(jane.gets("/comments/" + id + "/edit").asString()).contains("Still here.");
    }
}
