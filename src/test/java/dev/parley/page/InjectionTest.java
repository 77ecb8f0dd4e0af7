package dev.parley.page;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.CommentId;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Threats T15, T31 and T33. */
@ServiceTest
class InjectionTest {

    private static final List<String> SQL = List.of(
            "'",
            "\"",
            "';--",
            "' or '1'='1",
            "1; drop table comment",
            "%",
            "_",
            "\\",
            "$$",
            "?",
            ":site",
            "{d '1'}",
            "/*",
            "'||(select version())||'",
            "0) union select null--",
            "1 and pg_sleep(10)");

    private static final List<String> CONTROLS =
            List.of("%0d%0aERROR%20forged", "%00", "%1b%5b31m", "%c2%85x", "%e2%80%a8x", "%07", "%0a%0a%0a");

    private final World world;
    private final Db db;

    InjectionTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void wordsOfSqlAreWords() {
        world.moderation(Moderation.POST);
        String slug = world.article();
        String article = "/articles/" + slug;
        for (String sql : SQL) {
            for (String target : List.of(
                    article + "?order=",
                    article + "?after=",
                    article + "?before=",
                    article + "?at=",
                    article + "?replyto=",
                    "/?after=",
                    "/articles/",
                    "/comments/")) {
                assertThat(RawHttp.get(target + encoded(sql)).status())
                        .as(target + sql)
                        .isIn(400, 404);
            }
            Reader reader = world.reader("Robert " + sql);
            String id = reader.says(slug, "Words " + sql);
            assertThat(page(reader.gets(article + "?at=" + id))
                            .expectFirst("#comment-" + id + " bdi")
                            .text())
                    .isEqualTo("Robert " + sql);
        }
        assertThat(db.count(
                        "select count(*) from comment c join article a on a.id = c.article_id where slug = ?", slug))
                .isEqualTo(SQL.size());
    }

    @Test
    void noColumnIsSetByAFieldOfItsName() {
        world.moderation(Moderation.PRE);
        String slug = world.article();
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("Honest words.");
        List<Object> columns = db.column("""
                select column_name from information_schema.columns
                where table_name = 'comment' and column_name not in ('submission')
                """);
        for (Object column : columns) {
            String name = column.toString();
            form.put(name, name.endsWith("_at") ? "2001-01-01T00:00:00Z" : name.equals("status") ? "approved" : "7");
        }

        String id = jane.says(slug, form);

        assertThat(columns.size()).isGreaterThan(20);
        long row = CommentId.parse(id).orElseThrow().value();
        assertThat(db.count("""
                        select count(*) from comment
                        where id = ? and status = 'pending' and parent_id is null and root_id = id and depth = 1
                          and author_name = 'Jane' and author_email = ? and author_url = '' and text = 'Honest words.'
                          and revision = 1 and client_address = ? and client_network = client_address
                          and created_at > now() - interval '1 minute' and published_at is null and edited_at is null
                          and reply_count = 0 and branch_count = 0 and user_agent <> '7' and version = 0
                        """, row, jane.email(), jane.address())).isEqualTo(1);
    }

    @Test
    void aRequestMakesNoLineInTheLogThatItsSenderWrote() {
        world.moderation(Moderation.POST);
        String article = "/articles/" + world.article();
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler collecting = new Collecting(lines);
        Logger.getLogger("").addHandler(collecting);
        try {
            for (String control : CONTROLS) {
                for (String target : List.of(
                        article + "?order=" + control,
                        article + "?after=" + control,
                        article + "?at=" + control,
                        "/articles/" + control,
                        "/articles/" + control + "/comments",
                        "/comments/" + control,
                        "/" + control)) {
                    lines.clear();
                    RawHttp.get(
                            target, "User-Agent: x\u001b[31m", "Referer: " + control, "Cookie: parley-key=" + control);
                    assertThat(lines).as(target).hasSizeLessThanOrEqualTo(1).noneMatch(InjectionTest::hasControls);
                }
                lines.clear();
                RawHttp.postForm(
                        article + "/comments", "comment=a" + control + "&author=" + control + "&email=" + control);
                assertThat(lines).as(control).hasSizeLessThanOrEqualTo(1).noneMatch(InjectionTest::hasControls);
            }
        } finally {
            Logger.getLogger("").removeHandler(collecting);
        }
    }

    private static boolean hasControls(String line) {
        return line.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028);
    }

    private static final class Collecting extends Handler {

        private final List<String> lines;

        private Collecting(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() >= java.util.logging.Level.INFO.intValue()) {
                lines.add(String.valueOf(entry.getMessage()) + (entry.getThrown() == null ? "" : "\n"));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
