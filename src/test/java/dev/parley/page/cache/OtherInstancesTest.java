package dev.parley.page.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.comment.ThreadKey;
import dev.parley.platform.ArticleId;
import dev.parley.platform.SiteId;
import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What instances tell each other, where nothing else would show it: nobody compares versions by themselves here. */
@ServiceTest
@TestProfile(OtherInstancesTest.NoticesAlone.class)
class OtherInstancesTest {

    /** Longer than any test here takes. */
    public static class NoticesAlone implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.page-cache.check", "5M", "parley.page-cache.unchecked", "10M");
        }
    }

    private static final String REWORD = "update comment set text = ? where article_id = ?";
    private static final String RAISE = "update thread set version = version + 1 where article_id = ?";

    private final World world;
    private final DataSource database;

    OtherInstancesTest(World world, DataSource database) {
        this.world = world;
        this.database = database;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static String page(String article) {
        return RawHttp.get("/articles/" + article).body();
    }

    /** A page that is kept, and of which it is known that it is. */
    private String kept(String words) {
        String article = world.article();
        world.reader("Ada").says(article, words);
        assertThat(page(article)).contains(words);
        return article;
    }

    private ThreadKey thread(String article) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select site_id, id from article where slug = ?")) {
            statement.setString(1, article);
            ResultSet row = statement.executeQuery();
            assertThat(row.next()).isTrue();
            return new ThreadKey(new SiteId(row.getLong(1)), new ArticleId(row.getLong(2)));
        }
    }

    /** As another instance does it: past this one, and past the tests' own care for what is kept. */
    private void changes(String article, String words) throws SQLException {
        long id = thread(article).article().value();
        run(REWORD, words, id);
        run(RAISE, id);
    }

    private void says(ThreadNotice notice) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select pg_notify(?, ?)")) {
            statement.setString(1, ThreadNotice.CHANNEL);
            statement.setString(2, notice.text());
            statement.execute();
        }
    }

    private void run(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static ThreadNotice ofAnother(ThreadKey thread) {
        return new ThreadNotice(thread, ThreadNotice.of(thread).instance() + 1);
    }

    @Test
    void whatAnotherInstanceChangesIsSeenWithinASecond() throws SQLException {
        String article = kept("Words as they were.");
        changes(article, "Words of another instance.");
        assertThat(page(article)).as("nobody has told").contains("Words as they were.");

        says(ofAnother(thread(article)));

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> page(article).contains("Words of another instance."));
    }

    /** What it changed itself is on its pages before it is answered: to hear of it again would draw them twice. */
    @Test
    void anInstanceDoesNotHearItself() throws SQLException {
        String ours = kept("Words of ours.");
        String others = kept("Words of others.");
        // To make another article has made the tests forget what was kept.
        assertThat(page(ours)).contains("Words of ours.");
        changes(ours, "Words that it was not told of.");
        changes(others, "Words that it was told of.");

        says(ThreadNotice.of(thread(ours)));
        says(ofAnother(thread(others)));

        await().atMost(Duration.ofSeconds(5))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> page(others).contains("Words that it was told of."));
        assertThat(page(ours)).contains("Words of ours.");
    }

    @Test
    void settingsOfAnotherInstanceAreHeardOfAllThreads() throws SQLException {
        String article = kept("Words as they were.");
        changes(article, "Words of another instance.");

        says(ofAnother(new ThreadKey(thread(article).site(), new ArticleId(0))));

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> page(article).contains("Words of another instance."));
    }
}
