package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.CommentId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks past the service into its database: is everything there once, and do the counts tell the truth? */
record Recount(String jdbcUrl, String username, String password) {

    private static final Pattern EMBEDDED = Pattern.compile("on (127\\.0\\.0\\.1:[0-9]+)");

    private static final String POSTS = """
            select text || E'\\t' || id from comment where text like 'Post %'
            """;

    private static final String WRONG_THREADS = """
            select article_id from thread t where published_count <> (
                select count(*) from comment c
                where c.site_id = t.site_id and c.article_id = t.article_id and c.status = 'approved')
            """;

    private static final String MISSING_THREADS = """
            select distinct article_id from comment c where status = 'approved' and not exists (
                select 1 from thread t where t.site_id = c.site_id and t.article_id = c.article_id)
            """;

    private static final String WRONG_REPLY_COUNTS = """
            select id from comment p where reply_count <> (
                select count(*) from comment c
                where c.site_id = p.site_id and c.parent_id = p.id and c.status = 'approved')
            """;

    private static final String WRONG_BRANCH_COUNTS = """
            select id from comment r where branch_count <> (
                select count(*) from comment c
                where c.site_id = r.site_id and c.root_id = r.id and c.id <> r.id and c.status = 'approved')
            """;

    private static final String WRONG_REVISIONS = """
            select id from comment c where revision <> 1 or (
                select count(*) filter (where number = 1 and r.text = c.text) * 1000 + count(*)
                from comment_revision r where r.site_id = c.site_id and r.comment_id = c.id) <> 1001
            """;

    /** The posters put two links into some of their posts, and nothing else into any that screening remarks upon. */
    private static final String WRONG_FINDINGS = """
            select id from comment c where (
                select count(*) from finding f
                where f.site_id = c.site_id and f.comment_id = c.id and f.revision = 1 and f.rule = 'links')
                <> case when text like '%example.org/b' then 1 else 0 end
            """;

    private static final String STRAY_FINDINGS = """
            select comment_id from finding f where not exists (
                select 1 from comment_revision r
                where r.site_id = f.site_id and r.comment_id = f.comment_id and r.number = f.revision)
            """;

    private static final String WRONG_QUEUE_COUNTS = """
            select status from (
                select status, sum(count) as told, 0 as there from queue_count group by status
                union all
                select status, 0, count(*) from comment where status <> 'deleted' group by status
                union all
                select 'reported', 0, count(*) from reported_comment) counts
            group by status having sum(told) <> sum(there)
            """;

    private static final String WRONG_OPEN_REPORTS = """
            select comment_id from (
                select comment_id, open_reports as told, 0 as there from reported_comment
                union all
                select comment_id, 0, 1 from report where settled_act is null) counts
            group by comment_id having sum(told) <> sum(there)
            """;

    private static final String UNTOLD_STATES = """
            select c.id from comment c where c.status is distinct from (
                select e.after ->> 'status' from audit_entry e
                where e.site_id = c.site_id and e.target_kind = 'comment' and e.target_id = c.id
                order by e.act_id desc limit 1)
            """;

    /** The embedded database of a running service: where, it says itself; the password stands in its data folder. */
    static Recount embeddedIn(Service service) {
        Matcher matcher = EMBEDDED.matcher(service.log());
        assertThat(matcher.find()).as(service.log()).isTrue();
        try {
            String password = Files.readString(service.data().resolve("postgres.password"))
                    .strip();
            return new Recount("jdbc:postgresql://" + matcher.group(1) + "/parley", "parley", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every reply that was acknowledged is there once, under the id that the answer named, and no other of theirs is. */
    void findsExactly(List<Poster> posters) {
        Map<String, Long> expected = new HashMap<>();
        posters.forEach(poster -> poster.acknowledged()
                .forEach((text, id) ->
                        expected.put(text, CommentId.parse(id).orElseThrow().value())));
        List<String> found = query(POSTS);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(expected.entrySet().stream()
                        .map(comment -> comment.getKey() + "\t" + comment.getValue())
                        .toList());
    }

    void findsEveryCountRight() {
        assertThat(query(MISSING_THREADS)).as("articles without a count").isEmpty();
        assertThat(query(WRONG_THREADS)).as("published_count").isEmpty();
        assertThat(query(WRONG_REPLY_COUNTS)).as("reply_count").isEmpty();
        assertThat(query(WRONG_BRANCH_COUNTS)).as("branch_count").isEmpty();
        assertThat(query(WRONG_REVISIONS)).as("revisions").isEmpty();
        assertThat(query(WRONG_FINDINGS)).as("findings").isEmpty();
        assertThat(query(STRAY_FINDINGS)).as("findings of nothing").isEmpty();
        findsTheQueueInStep();
    }

    /** The desk's lists count what there is, and the last word of the log on each comment is where it stands. */
    void findsTheQueueInStep() {
        assertThat(query(WRONG_THREADS)).as("published_count").isEmpty();
        assertThat(query(WRONG_QUEUE_COUNTS)).as("queue_count").isEmpty();
        assertThat(query(WRONG_OPEN_REPORTS)).as("open_reports").isEmpty();
        assertThat(query(UNTOLD_STATES)).as("states that the log does not tell").isEmpty();
    }

    void update(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> query(String sql) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, username, password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
