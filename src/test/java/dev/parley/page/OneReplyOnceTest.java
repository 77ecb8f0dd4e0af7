package dev.parley.page;

import static dev.parley.support.Pages.field;
import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Threat T38: however often the button is pressed, there is one reply. */
@ServiceTest
class OneReplyOnceTest {

    private static final int THREADS = 20;

    private final World world;
    private final Db db;

    OneReplyOnceTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    private long rows(String article) {
        return db.count(
                "select count(*) from comment c join article a on a.id = c.article_id where a.slug = ?", article);
    }

    private static Map<String, String> keyed(Map<String, String> form, UUID key) {
        form.put("submission", key.toString());
        return form;
    }

    private static Set<String> idsOf(List<Callable<Response>> posts) throws Exception {
        Set<String> ids = new HashSet<>();
        try (var threads = Executors.newFixedThreadPool(posts.size())) {
            for (Future<Response> done : threads.invokeAll(posts)) {
                ids.add(Reader.idIn(done.get()));
            }
        }
        return ids;
    }

    @Nested
    class WithoutScript {

        @Test
        void theSamePressIsAnsweredAlikeBeforeAnyFloodCheck() {
            String article = world.article();
            Reader jane = world.reader("Jane");

            String id = jane.says(article, "Once.");

            assertThat(jane.says(article, "Once.")).isEqualTo(id);
            assertThat(jane.says(article, "  Once.\r\n")).isEqualTo(id);
            assertThat(rows(article)).isEqualTo(1);
        }

        @Test
        void twentyPressesAtOnceAreOneReply() throws Exception {
            String article = world.article();
            Reader jane = world.reader("Jane");
            List<Callable<Response>> posts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                posts.add(() -> jane.inAnotherBrowser().posts(article, "All at once."));
            }

            assertThat(idsOf(posts)).hasSize(1);
            assertThat(rows(article)).isEqualTo(1);
            assertThat(db.count(
                            "select published_count from thread t join article a on a.id = t.article_id where slug = ?",
                            article))
                    .isEqualTo(1);
        }

        @Test
        void fromAnotherNetworkItIsADuplicate() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            jane.says(article, "Once.");

            assertThat(jane.atThePlaceOf(world.reader("Ada"))
                            .posts(article, "Once.")
                            .statusCode())
                    .isEqualTo(409);
            assertThat(rows(article)).isEqualTo(1);
        }

        @Test
        void afterTenMinutesItIsADuplicate() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            String id = jane.says(article, "Once.");
            world.later("9 minutes 50 seconds");
            assertThat(jane.says(article, "Once.")).isEqualTo(id);
            world.later("15 seconds");

            assertThat(jane.posts(article, "Once.").statusCode()).isEqualTo(409);
        }

        @Test
        void theAnswerIsTheSameAfterTheThreadHasClosed() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            String id = jane.says(article, "Just in time.");
            world.close(article, "3 hours");

            assertThat(jane.says(article, "Just in time.")).isEqualTo(id);
        }

        @Test
        void theBrowserThatNeverSawTheFirstAnswerMaySeeItsHeldReply() {
            world.moderation(Moderation.PRE);
            String article = world.article();
            Reader jane = world.reader("Jane");
            Reader again = jane.inAnotherBrowser();
            String id = jane.says(article, "Lost on the way.");

            assertThat(again.says(article, "Lost on the way.")).isEqualTo(id);

            assertThat(page(again.gets("/articles/" + article + "?at=" + id)).text())
                    .contains("Lost on the way.");
        }

        @Test
        void whoRepeatsPublicWordsGetsNoRightToThem() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            Reader again = jane.inAnotherBrowser();
            String id = jane.says(article, "Everybody can read this.");

            assertThat(again.says(article, "Everybody can read this.")).isEqualTo(id);

            assertThat(again.gets("/comments/" + id + "/edit").statusCode()).isEqualTo(404);
            assertThat(jane.gets("/comments/" + id + "/edit").statusCode()).isEqualTo(200);
        }

        @Test
        void whatItsAuthorHasDeletedMayBeSaidAgain() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            String id = jane.says(article, "Changed my mind.");
            String token = page(jane.gets("/comments/" + id + "/edit"))
                    .expectFirst("[name=token]")
                    .attr("value");
            jane.request().formParam("token", token).post("/comments/" + id + "/deletion");
            world.later("1 minute");

            assertThat(jane.says(article, "Changed my mind.")).isNotEqualTo(id);
        }
    }

    @Nested
    class WithTheScriptsKey {

        @Test
        void theSameKeyAndWordsAreAnsweredAlikeBeforeAnyFloodCheckAndFromAnywhere() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            UUID key = UUID.randomUUID();
            String id = jane.says(article, keyed(jane.form("Once."), key));
            world.later("2 days");
            world.close(article, "1 day");

            assertThat(jane.says(article, keyed(jane.form("Once."), key))).isEqualTo(id);
            Reader away = jane.atThePlaceOf(world.reader("Ada"));
            assertThat(away.says(article, keyed(away.form("Once."), key))).isEqualTo(id);
        }

        @Test
        void theSameKeyWithOtherWordsIsRefusedWithTheTextKept() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            UUID key = UUID.randomUUID();
            jane.says(article, keyed(jane.form("One."), key));

            Response response = jane.posts(article, keyed(jane.form("Two."), key));

            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(page(response).expectFirst("#respond").attr("data-code")).isEqualTo("submission-reused");
            assertThat(field(page(response), "comment")).isEqualTo("Two.");
            assertThat(rows(article)).isEqualTo(1);
        }

        @Test
        void anotherKeyForTheSameWordsIsADuplicate() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            jane.says(article, keyed(jane.form("Once."), UUID.randomUUID()));

            assertThat(jane.posts(article, keyed(jane.form("Once."), UUID.randomUUID()))
                            .statusCode())
                    .isEqualTo(409);
        }

        @Test
        void twentyPostsOfOneKeyAtOnceAreOneReply() throws Exception {
            String article = world.article();
            Reader jane = world.reader("Jane");
            UUID key = UUID.randomUUID();
            List<Callable<Response>> posts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Reader sender = i % 2 == 0 ? jane.inAnotherBrowser() : jane.atThePlaceOf(world.reader("Ada"));
                posts.add(() -> sender.posts(article, keyed(sender.form("All at once."), key)));
            }

            assertThat(idsOf(posts)).hasSize(1);
            assertThat(rows(article)).isEqualTo(1);
        }

        @Test
        void whatIsNoKeyIsNone() {
            String article = world.article();
            Reader jane = world.reader("Jane");
            Map<String, String> form = jane.form("Once.");
            form.put("submission", "'; drop table comment; --");

            String id = jane.says(article, form);

            assertThat(jane.says(article, "Once.")).isEqualTo(id);
        }
    }
}
