import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a long queue costs beside a short one. */
final class Queue {

    static final int SHORT = 2_000;
    static final int LONG = 1_000_000;
    static final int ROUNDS = 7;
    static final int PAGES_A_ROUND = 40;
    static final String EMAIL = "bench@example.org";
    static final String PASSWORD = "measured, not believed: " + SHORT;

    static final String COMMENTS = """
            insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                author_key, text, client_address, client_network, content_digest, created_at)
            select s.id, i.id, 1 + n % ?, i.id, 1, int8send(i.id), 'pending', 'Jane', 'jane@example.org',
                sha256(int8send(i.id)), repeat('Words that wait to be read. ', 1 + (n % 20)), '203.0.113.7',
                '203.0.113.7', sha256(int8send(i.id)), now()
            from site s
            cross join generate_series(1, ?) n
            cross join lateral (select (1::bigint << 60) + (s.id % 1000) * 10000000 + n as id) i
            where s.key = ?
            """;

    static final String FINDINGS = """
            insert into finding (site_id, comment_id, revision, position, rule, effect)
            select c.site_id, c.id, 1, 0, 'first-time', 'hold'
            from comment c join site s on s.id = c.site_id
            where s.key = ?
            """;

    static final String COUNT = """
            insert into queue_count (site_id, status, shard, count)
            select id, 'pending', 0, ? from site where key = ?
            """;

    static final String ARTICLES = """
            insert into article (site_id, id, slug, title, body, body_format, published_at, source)
            select id, n, key || '-' || n, 'An article', 'Words.', 'plain', now(), 'bench'
            from site cross join generate_series(1, ?) n
            where key = ?
            """;

    static void measure(Path work) throws Exception {
        Path folder = Files.createDirectories(work.resolve("queue"));
        Map<String, String> admin = Map.of("PARLEY_ADMIN_EMAIL", EMAIL, "PARLEY_ADMIN_PASSWORD", PASSWORD);
        double[] fewer = new double[ROUNDS];
        double[] more = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        try (Service parley = Service.parley(folder, Files.createDirectories(folder.resolve("seeds")), admin)) {
            parley.awaitPage("/moderation/sign-in");
            parley.awaitBlock();
            Browser moderator = parley.browser("");
            moderator.signIn(EMAIL, PASSWORD);
            try (Connection database = parley.database()) {
                fill(database, "short", 1, SHORT);
                fill(database, "long", 1, LONG);
                database.createStatement().execute("vacuum analyze");
                for (int round = -1; round < ROUNDS; round++) {
                    double few = page(moderator, "site=short", 50);
                    double many = page(moderator, "site=long", 50);
                    if (round >= 0) {
                        fewer[round] = few;
                        more[round] = many;
                        ratios[round] = many / few;
                    }
                }
                double[] leases = new double[ROUNDS];
                for (int round = -1; round < ROUNDS; round++) {
                    double few = lease(moderator, "short");
                    double many = lease(moderator, "long");
                    if (round >= 0) {
                        leases[round] = many / few;
                    }
                }
                double[] common = new double[ROUNDS];
                double[] absent = new double[ROUNDS];
                for (int round = -1; round < ROUNDS; round++) {
                    double all = page(moderator, "site=long&q=words", 50);
                    double none = page(moderator, "site=long&q=nowhere", 0);
                    if (round >= 0) {
                        common[round] = all;
                        absent[round] = none;
                    }
                }
                System.out.println();
                print("a search that finds all of %,d".formatted(LONG), common);
                print("a search that finds nothing in %,d".formatted(LONG), absent);
                Bench.figure("lease of 50, %,d pending against %,d".formatted(LONG, SHORT), Bench.median(leases), "x", 1.3);
                print("first page of the queue, %,d pending".formatted(SHORT), fewer);
                print("first page of the queue, %,d pending".formatted(LONG), more);
                Bench.figure("ratio, median of " + ROUNDS + " interleaved rounds", Bench.median(ratios), "x", 1.3);
                double ratio = (double) buffers(database, "long") / buffers(database, "short");
                Bench.figure("buffers read by the list's statement (EXPLAIN), ratio", ratio, "x", 1.2);
            }
        }
    }

    /** A site with articles and so many replies that wait, each with why. */
    static void fill(Connection database, String site, int articles, int count) throws Exception {
        run(database, "insert into site (id, key, name, created_at) values (?, ?, ?, now())", (long) count, site, site);
        run(database, ARTICLES, articles, site);
        run(database, COMMENTS, articles, count, site);
        run(database, FINDINGS, site);
        run(database, COUNT, count, site);
    }

    static void run(Connection database, String sql, Object... parameters) throws Exception {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        }
    }

    /** Milliseconds, the median of a round. */
    private static double page(Browser moderator, String query, int expected) throws Exception {
        double[] times = new double[PAGES_A_ROUND];
        for (int i = 0; i < PAGES_A_ROUND; i++) {
            long start = System.nanoTime();
            String page = new String(moderator.get("/moderation?" + query), StandardCharsets.UTF_8);
            times[i] = (System.nanoTime() - start) / 1e6;
            long cards = Pattern.compile("<article class=\"card\"").matcher(page).results().count();
            if (cards != expected) {
                throw new IllegalStateException("The page shows " + cards + " cards");
            }
        }
        return Bench.median(times);
    }

    /** Milliseconds to take a batch, the median of a round; each is given back before the next. */
    private static double lease(Browser moderator, String site) throws Exception {
        double[] times = new double[PAGES_A_ROUND];
        for (int i = 0; i < PAGES_A_ROUND; i++) {
            long start = System.nanoTime();
            String taken = moderator.post("/moderation/leases", "act=take&site=" + site);
            times[i] = (System.nanoTime() - start) / 1e6;
            List<String> cards = Pattern.compile("id=\"card-([0-9a-z]+)\"")
                    .matcher(taken)
                    .results()
                    .map(card -> card.group(1))
                    .toList();
            if (cards.size() != 50) {
                throw new IllegalStateException("The lease holds " + cards.size() + " cards");
            }
            moderator.post("/moderation/leases", "act=give&site=" + site + "&cards=" + String.join("+", cards));
        }
        return Bench.median(times);
    }

    /** The product's own statement. */
    private static long buffers(Connection database, String site) throws Exception {
        Class<?> direction = Class.forName("dev.parley.moderation.QueueQuery$Direction");
        var page = Class.forName("dev.parley.moderation.CardRow").getDeclaredMethod("page", direction, boolean.class);
        page.setAccessible(true);
        String sql = page.invoke(null, direction.getEnumConstants()[0], true).toString();
        sql = sql.replace(":site", "(select id from site where key = '" + site + "')")
                .replace(":status", "'pending'")
                .replace(":place", "0")
                .replace(":now", "now()")
                .replace(":kind", "'moderator'")
                .replace(":holder", "0")
                .replace(":letters", "4001")
                .replace(":limit", "51");
        String plan = "";
        for (int warm = 0; warm < 2; warm++) {
            StringBuilder lines = new StringBuilder();
            try (var rows = database.createStatement().executeQuery("explain (analyze, buffers, timing off, summary off) " + sql)) {
                while (rows.next()) {
                    lines.append(rows.getString(1)).append('\n');
                }
            }
            plan = lines.toString();
        }
        Matcher matcher = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?").matcher(plan);
        if (!matcher.find()) {
            throw new IllegalStateException(plan);
        }
        long buffers = Stream.of(matcher.group(1), matcher.group(2))
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::parseLong)
                .sum();
        System.out.printf("%-58s %8d%n", "buffers read by the list's statement, site " + site, buffers);
        return buffers;
    }

    private static void print(String what, double[] milliseconds) {
        System.out.printf(
                "%-58s %8.2f ms     (%.2f to %.2f)%n",
                what,
                Bench.median(milliseconds),
                DoubleStream.of(milliseconds).min().orElseThrow(),
                DoubleStream.of(milliseconds).max().orElseThrow());
    }
}
