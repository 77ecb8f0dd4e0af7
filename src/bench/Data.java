import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The site that readers and writers are measured on: as many comments as asked for, by a generator with a fixed seed,
 * spread over articles as readers spread (the second gets half of what the first gets, the hundredth a hundredth), and
 * beside them the articles that a figure names. Made once a run; each measurement starts a service on it.
 */
final class Data {

    static final int SOME = 2_000;
    static final int LARGE = 100_000;
    static final int DEEP = 10_000;

    private static final int COMMENTS_AN_ARTICLE = 100;
    private static final int DEEPEST = 5;
    private static final int PIECE = 1 << 20;
    private static final long FIRST_ID = 1L << 60;
    private static final long FIRST_MOMENT = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();

    private static final HexFormat HEX = HexFormat.of();
    private static final String ZEROS = "0".repeat(48);

    private static final String COLUMNS = """
            copy comment (site_id, id, article_id, parent_id, root_id, depth, path, status, author_name, author_email,
                author_key, text, client_address, client_network, content_digest, created_at, published_at,
                reply_count, branch_count)
            from stdin
            """;

    private static final String ARTICLES = """
            insert into article (site_id, id, slug, title, body, body_format, published_at, source)
            select id, n, 'crowd-' || n, 'An article', 'Words.', 'plain', now() - n * interval '1 hour', 'bench'
            from site cross join generate_series(1, ?) n
            where key = 'default'
            """;

    private static final String INDEXES = """
            select i.indexname, i.indexdef from pg_indexes i
            where i.tablename in ('comment', 'comment_search')
                and not exists (select 1 from pg_constraint c where c.conname = i.indexname)
            """;

    private static final String REVISIONS = """
            insert into comment_revision (site_id, comment_id, number, text, created_at)
            select site_id, id, 1, text, created_at from comment
            on conflict do nothing
            """;

    /** The generator's words have no marks: what the product's function would take away first is not there. */
    private static final String SEARCH = """
            insert into comment_search (site_id, comment_id, words)
            select site_id, id, to_tsvector('pg_catalog.simple', author_name || ' ' || author_email || ' ' || text)
            from comment
            on conflict do nothing
            """;

    private static final String THREADS = """
            insert into thread (site_id, article_id, published_count)
            select site_id, article_id, count(*) from comment group by site_id, article_id
            on conflict (site_id, article_id) do update set published_count = excluded.published_count
            """;

    private static final String LISTS = """
            insert into queue_count (site_id, status, shard, count)
            select site_id, 'approved', 0, count(*) from comment group by site_id
            on conflict (site_id, status, shard) do update set count = excluded.count
            """;

    private static Path made;

    /** The replies to one article, before they have words: who answers whom. */
    private record Thread(long article, long first, int[] parents, int[] depths, int[] replies, int[] branch) {

        static Thread crowd(long article, long first, int count, Random random) {
            Thread thread = empty(article, first, count);
            for (int i = 0; i < count; i++) {
                // One in five answers the article, as do the first.
                int parent = i < 5 || random.nextInt(5) == 0 ? -1 : random.nextInt(i);
                while (parent >= 0 && thread.depths[parent] == DEEPEST) {
                    parent = random.nextInt(i);
                }
                thread.put(i, parent);
            }
            return thread;
        }

        static Thread flat(long article, long first, int count) {
            Thread thread = empty(article, first, count);
            IntStream.range(0, count).forEach(i -> thread.put(i, -1));
            return thread;
        }

        static Thread chain(long article, long first, int count) {
            Thread thread = empty(article, first, count);
            IntStream.range(0, count).forEach(i -> thread.put(i, i - 1));
            thread.branch[0] = count - 1;
            return thread;
        }

        private static Thread empty(long article, long first, int count) {
            return new Thread(article, first, new int[count], new int[count], new int[count], new int[count]);
        }

        private void put(int i, int parent) {
            parents[i] = parent;
            depths[i] = parent < 0 ? 1 : depths[parent] + 1;
            if (parent >= 0) {
                replies[parent]++;
            }
            // A chain knows without climbing it ten thousand times.
            if (parent >= 0 && depths[i] <= DEEPEST) {
                branch[root(i)]++;
            }
        }

        int root(int i) {
            int root = i;
            while (parents[root] >= 0) {
                root = parents[root];
            }
            return root;
        }

        /** As the product: the first ten ancestors, then itself. In hexadecimal digits. */
        String path(int i) {
            StringBuilder path = new StringBuilder();
            for (int at = i; at >= 0; at = parents[at]) {
                if (at == i || depths[at] <= 10) {
                    path.insert(0, HEX.toHexDigits(first + at));
                }
            }
            return path.toString();
        }

        int count() {
            return parents.length;
        }
    }

    private Data() {}

    /** A folder in which a service finds all of it, and the seeds of the articles that are named. */
    static Path folder(Path work) throws Exception {
        if (made == null) {
            Path folder = Files.createDirectories(work.resolve("data"));
            seeds(folder);
            try (Service parley = service(folder, Map.of())) {
                long start = System.nanoTime();
                fill(parley);
                System.out.printf(
                        "%n%,d comments to %,d articles, and those of the articles that are named, made in %.0f s%n",
                        Bench.comments, articles(), (System.nanoTime() - start) / 1e9);
            }
            made = folder;
        }
        return made;
    }

    /** A service on that folder, ready. */
    static Service service(Path folder, Map<String, String> settings) throws Exception {
        Service parley = Service.asRun(folder, folder.resolve("seeds"), settings);
        parley.awaitPage("/articles/busy");
        parley.awaitBlock();
        return parley;
    }

    /** How many articles there are beside those that are named: {@code crowd-1}, the largest thread, and so on. */
    static int articles() {
        return Math.max(Bench.comments / COMMENTS_AN_ARTICLE, 1_000);
    }

    private static void seeds(Path folder) throws Exception {
        Path seeds = Size.seeds(folder);
        String quiet = Files.readString(seeds.resolve("a.md"));
        Files.writeString(seeds.resolve("d.md"), quiet.replace("slug: quiet", "slug: some"));
        Files.writeString(seeds.resolve("e.md"), quiet.replace("slug: quiet", "slug: chain"));
    }

    private static void fill(Service parley) throws Exception {
        Size.fill(parley);
        try (Connection database = parley.superuser();
                var statement = database.createStatement()) {
            // The triggers would look each row's article up again, and add its words to the search one statement at a time.
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set maintenance_work_mem = '512MB'");
            Queue.run(database, ARTICLES, articles());
            List<String> indexes = withoutIndexes(database);
            copy(database);
            statement.execute(REVISIONS);
            statement.execute(SEARCH);
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute(THREADS);
            statement.execute(LISTS);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** Takes them away while rows come in by the million; answers what makes them again. */
    private static List<String> withoutIndexes(Connection database) throws Exception {
        List<String> indexes = new ArrayList<>();
        try (var drop = database.createStatement();
                var rows = database.createStatement().executeQuery(INDEXES)) {
            while (rows.next()) {
                drop.execute("drop index " + rows.getString(1));
                indexes.add(rows.getString(2));
            }
        }
        return indexes;
    }

    private static void copy(Connection database) throws Exception {
        Map<String, Long> articles = new HashMap<>();
        long site = 0;
        try (var rows = database.createStatement().executeQuery("select site_id, id, slug from article where id > " + articles())) {
            while (rows.next()) {
                site = rows.getLong(1);
                articles.put(rows.getString(3), rows.getLong(2));
            }
        }
        Random random = new Random(Size.SEED);
        CopyIn copy = database.unwrap(PGConnection.class).getCopyAPI().copyIn(COLUMNS);
        Rows rows = new Rows(copy, site, random);
        rows.add(Thread.flat(articles.get("few"), rows.next, Size.REPLIES));
        rows.add(Thread.flat(articles.get("some"), rows.next, SOME));
        rows.add(Thread.flat(articles.get("quiet"), rows.next, LARGE));
        rows.add(Thread.chain(articles.get("chain"), rows.next, DEEP));
        for (int n = 1; n <= articles(); n++) {
            rows.add(Thread.crowd(n, rows.next, upTo(n + 1) - upTo(n), random));
        }
        rows.flush();
        copy.endCopy();
    }

    /** How many comments the articles before this one have together. */
    private static int upTo(int article) {
        return (int) Math.round(Bench.comments * Math.log(article) / Math.log(articles() + 1));
    }

    /** Lines on their way into the database. */
    private static final class Rows {

        private final CopyIn copy;
        private final long site;
        private final Random random;
        private final StringBuilder lines = new StringBuilder();
        private long next = FIRST_ID;

        Rows(CopyIn copy, long site, Random random) {
            this.copy = copy;
            this.site = site;
            this.random = random;
        }

        void add(Thread thread) throws Exception {
            for (int i = 0; i < thread.count(); i++) {
                line(thread, i);
                if (lines.length() > PIECE) {
                    flush();
                }
            }
            next += thread.count();
        }

        private void line(Thread thread, int i) {
            long id = thread.first() + i;
            int parent = thread.parents()[i];
            int author = random.nextInt(Math.max(Bench.comments / 10, 1));
            String network = "100." + (64 + (author >> 16)) + "." + (author >> 8 & 255) + "." + (author & 255);
            String moment = Instant.ofEpochMilli(FIRST_MOMENT + (id - FIRST_ID) * 15).toString();
            lines.append(site).append('\t').append(id).append('\t').append(thread.article()).append('\t');
            lines.append(parent < 0 ? "\\N" : Long.toString(thread.first() + parent)).append('\t');
            lines.append(thread.first() + thread.root(i)).append('\t').append(thread.depths()[i]).append('\t');
            lines.append("\\\\x").append(thread.path(i)).append("\tapproved\t");
            lines.append(Size.NAMES.get(author % Size.NAMES.size())).append("\treader-").append(author);
            lines.append("@example.org\t\\\\x").append(ZEROS).append(HEX.toHexDigits((long) author)).append('\t').append(words()).append('\t');
            lines.append(network).append('\t').append(network).append("\t\\\\x").append(ZEROS).append(HEX.toHexDigits(id)).append('\t');
            lines.append(moment).append('\t').append(moment).append('\t');
            lines.append(thread.replies()[i]).append('\t').append(thread.branch()[i]).append('\n');
        }

        private String words() {
            StringBuilder words = new StringBuilder("So");
            for (int word = 12 + random.nextInt(40); word > 0; word--) {
                words.append(' ').append(Size.WORDS.get(random.nextInt(Size.WORDS.size())));
            }
            return words.toString();
        }

        void flush() throws Exception {
            byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            lines.setLength(0);
        }
    }
}
