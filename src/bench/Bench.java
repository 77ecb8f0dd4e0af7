import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures Parley and prints what it finds with the machine it ran on. {@code size}: what a page costs a reader.
 * {@code queue}: what the first page of a long queue costs beside that of a short one. {@code start}: from the command to the first article page, beside an empty application in the same run. Exits with 1
 * when a promise is not kept.
 */
class Bench {

    static final Path APP = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    static final Path EMPTY = Path.of("src/bench/empty/target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static boolean kept = true;

    public static void main(String... arguments) throws Exception {
        String name = arguments.length == 0 ? "all" : arguments[0];
        if (!List.of("all", "size", "queue", "start").contains(name)) {
            System.err.println("There is no measurement \"" + name + "\": size, queue, start or all.");
            System.exit(2);
        }
        System.out.println(machine());
        Path work = Files.createTempDirectory("parley-bench");
        try {
            if (name.equals("all") || name.equals("size")) {
                Size.measure(work);
            }
            if (name.equals("all") || name.equals("queue")) {
                Queue.measure(work);
            }
            if (name.equals("all") || name.equals("start")) {
                Start.measure(work);
            }
        } finally {
            delete(work);
        }
        System.exit(kept ? 0 : 1);
    }

    /** One line of the result: a figure against its promise. */
    static void figure(String what, double value, String unit, double promise) {
        boolean good = value <= promise;
        kept &= good;
        System.out.printf("%-58s %8.2f %-6s promise: at most %.2f  %s%n", what, value, unit, promise, good ? "kept" : "MISSED");
    }

    // --- Size -------------------------------------------------------------------------------------------------------

    static final class Size {

        static final int REPLIES = 200;
        static final int HEADS = 40;
        static final int SEED = 20260101;
        static final List<String> NAMES = List.of(
                "Ada", "Bruno", "Chidi", "Dolores", "Emeka", "Farida", "Goran", "Hannah", "Ines", "Jonas", "Kaveh",
                "Lucía", "Mirela", "Noor", "Oskar", "Priya", "Quentin", "Rosa", "Samir", "Tove", "Ulrich", "Vera",
                "Wanjiru", "Xavier", "Yusuf", "Zofia");
        static final List<String> WORDS = List.of((
                        "the a of and to in it was that we our town paper reply people read write think morning clock late"
                                + " early once never always bridge square letter council street answer question because while"
                                + " after before nobody everybody something kitchen window reason quiet louder better worse"
                                + " agree doubt remember forget winter summer train neighbour editor printed open closed")
                .split(" "));

        static void measure(Path work) throws Exception {
            Path seeds = Files.createDirectories(work.resolve("seeds"));
            String body = Files.readString(Path.of("seeds/why-we-opened-the-comments-again.md"));
            Files.writeString(seeds.resolve("a.md"), body.replaceFirst("(?m)^slug:.*\n", "").replaceFirst("---\n", "---\nslug: quiet\n"));
            Files.writeString(seeds.resolve("b.md"), body.replaceFirst("(?m)^slug:.*\n", "").replaceFirst("---\n", "---\nslug: busy\n"));
            try (Service parley = Service.parley(work, seeds)) {
                parley.awaitPage("/articles/busy");
                parley.awaitBlock();
                List<String> texts = fill(parley);
                byte[] quiet = parley.get("/articles/quiet");
                byte[] busy = parley.get("/articles/busy");
                String page = new String(quiet, StandardCharsets.UTF_8);
                long shown = Pattern.compile("<li id=\"comment-").matcher(new String(busy, StandardCharsets.UTF_8)).results().count();
                if (shown != REPLIES) {
                    throw new IllegalStateException("The page shows " + shown + " replies");
                }
                System.out.println();
                figure("article page without replies, gzip", gzip(quiet) / 1000.0, "kB", 6);
                double said = gzip(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
                double perReply = (gzip(busy) - gzip(quiet) - said) / REPLIES;
                figure("markup a reply beyond its text (" + REPLIES + " replies), gzip", perReply, "bytes", 80);
                figure("script of the page, gzip", gzip(parley.get(find(page, "src=\"([^\"]+)\""))) / 1000.0, "kB", 6);
                System.out.printf("%-58s %8.2f kB%n", "style sheet, gzip", gzip(parley.get(find(page, "stylesheet\" href=\"([^\"]+)\""))) / 1000.0);
                System.out.printf("%-58s %8.2f kB%n", "article page with " + REPLIES + " replies, gzip", gzip(busy) / 1000.0);
            }
        }

        /** Replies of a month, {@value HEADS} to the article, the others to a reply, straight into the database. */
        private static List<String> fill(Service parley) throws Exception {
            Random random = new Random(SEED);
            List<Reply> replies = new ArrayList<>();
            long moment = Instant.parse("2026-01-05T07:00:00Z").toEpochMilli();
            for (int i = 0; i < REPLIES; i++) {
                moment += random.nextLong(Duration.ofDays(30).toMillis() * 2 / REPLIES);
                Reply parent = i < HEADS ? null : replies.get(random.nextInt(replies.size()));
                while (parent != null && parent.depth() == 5) {
                    parent = replies.get(random.nextInt(replies.size()));
                }
                replies.add(Reply.of(id(moment, random), parent, NAMES.get(random.nextInt(NAMES.size())), text(random), moment));
            }
            store(parley, replies);
            return replies.stream().map(Reply::text).toList();
        }

        /** As the product makes ids: milliseconds since 1990, then 22 bits that tell apart what came together. */
        private static long id(long moment, Random random) {
            return (moment - Instant.parse("1990-01-01T00:00:00Z").toEpochMilli()) << 22 | random.nextInt(1 << 22);
        }

        private record Reply(long id, long parent, long root, int depth, byte[] path, String name, String text, long moment) {

            static Reply of(long id, Reply parent, String name, String text, long moment) {
                byte[] above = parent == null ? new byte[0] : parent.path;
                byte[] path = ByteBuffer.allocate(above.length + Long.BYTES).put(above).putLong(id).array();
                return new Reply(
                        id,
                        parent == null ? 0 : parent.id,
                        parent == null ? id : parent.root,
                        parent == null ? 1 : parent.depth + 1,
                        path,
                        name,
                        text,
                        moment);
            }
        }

        private static void store(Service parley, List<Reply> replies) throws Exception {
            String insert = """
                    insert into comment (site_id, id, article_id, parent_id, root_id, depth, path, status, author_name,
                        author_email, author_key, text, client_address, client_network, content_digest, created_at,
                        published_at)
                    select site_id, ?, id, nullif(?, 0), ?, ?, ?, 'approved', ?, '', decode(repeat('00', 32), 'hex'), ?, '',
                        '', sha256(?), to_timestamp(? / 1000.0), to_timestamp(? / 1000.0)
                    from article where slug = 'busy'
                    """;
            try (Connection database = parley.database();
                    PreparedStatement statement = database.prepareStatement(insert)) {
                for (Reply reply : replies) {
                    statement.setLong(1, reply.id());
                    statement.setLong(2, reply.parent());
                    statement.setLong(3, reply.root());
                    statement.setInt(4, reply.depth());
                    statement.setBytes(5, reply.path());
                    statement.setString(6, reply.name());
                    statement.setString(7, reply.text());
                    statement.setBytes(8, reply.path());
                    statement.setLong(9, reply.moment());
                    statement.setLong(10, reply.moment());
                    statement.addBatch();
                }
                statement.executeBatch();
                database.createStatement().execute("""
                        insert into thread (site_id, article_id, published_count)
                        select site_id, id, %d from article where slug = 'busy'
                        """.formatted(replies.size()));
            }
        }

        private static String text(Random random) {
            return IntStream.range(0, 12 + random.nextInt(40))
                    .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                    .collect(Collectors.joining(" ", "So: ", "."));
        }
    }

    // --- Queue ------------------------------------------------------------------------------------------------------

    static final class Queue {

        static final int SHORT = 2_000;
        static final int LONG = 1_000_000;
        static final int ROUNDS = 7;
        static final int PAGES_A_ROUND = 40;
        static final String EMAIL = "bench@example.org";
        static final String PASSWORD = "measured, not believed: " + SHORT;

        static final String COMMENTS = """
                insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                    author_key, text, client_address, client_network, content_digest, created_at)
                select a.site_id, i.id, a.id, i.id, 1, int8send(i.id), 'pending', 'Jane', 'jane@example.org',
                    sha256(int8send(i.id)), repeat('Words that wait to be read. ', 1 + (n % 20)), '203.0.113.7',
                    '203.0.113.7', sha256(int8send(i.id)), now()
                from article a
                cross join generate_series(1, ?) n
                cross join lateral (select (1::bigint << 60) + (a.site_id % 1000) * 10000000 + n as id) i
                where a.slug = ?
                """;

        static final String FINDINGS = """
                insert into finding (site_id, comment_id, revision, position, rule, effect)
                select c.site_id, c.id, 1, 0, 'first-time', 'hold'
                from comment c join article a on a.site_id = c.site_id and a.id = c.article_id
                where a.slug = ?
                """;

        static final String COUNT = """
                insert into queue_count (site_id, status, shard, count)
                select site_id, 'pending', 0, ? from article where slug = ?
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
                parley.signIn(EMAIL, PASSWORD);
                try (Connection database = parley.database()) {
                    fill(database, "short", SHORT);
                    fill(database, "long", LONG);
                    database.createStatement().execute("vacuum analyze");
                    for (int round = -1; round < ROUNDS; round++) {
                        double few = page(parley, "short");
                        double many = page(parley, "long");
                        if (round >= 0) {
                            fewer[round] = few;
                            more[round] = many;
                            ratios[round] = many / few;
                        }
                    }
                    double[] leases = new double[ROUNDS];
                    for (int round = -1; round < ROUNDS; round++) {
                        double few = lease(parley, "short");
                        double many = lease(parley, "long");
                        if (round >= 0) {
                            leases[round] = many / few;
                        }
                    }
                    System.out.println();
                    figure("lease of 50, %,d pending against %,d".formatted(LONG, SHORT), median(leases), "x", 1.3);
                    print("first page of the queue, %,d pending".formatted(SHORT), fewer);
                    print("first page of the queue, %,d pending".formatted(LONG), more);
                    figure("ratio, median of " + ROUNDS + " interleaved rounds", median(ratios), "x", 1.3);
                    double ratio = (double) buffers(database, "long") / buffers(database, "short");
                    figure("buffers read by the list's statement (EXPLAIN), ratio", ratio, "x", 1.2);
                }
            }
        }

        /** A site with an article and so many replies that wait, each with why. */
        private static void fill(Connection database, String site, int count) throws Exception {
            run(database, "insert into site (id, key, name, created_at) values (?, ?, ?, now())", (long) count, site, site);
            run(database, """
                    insert into article (site_id, id, slug, title, body, body_format, published_at, source)
                    values (?, 1, ?, 'An article', 'Words.', 'plain', now(), 'bench')
                    """, (long) count, site);
            run(database, COMMENTS, count, site);
            run(database, FINDINGS, site);
            run(database, COUNT, count, site);
        }

        private static void run(Connection database, String sql, Object... parameters) throws Exception {
            try (PreparedStatement statement = database.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                statement.executeUpdate();
            }
        }

        /** Milliseconds, the median of a round. */
        private static double page(Service parley, String site) throws Exception {
            double[] times = new double[PAGES_A_ROUND];
            for (int i = 0; i < PAGES_A_ROUND; i++) {
                long start = System.nanoTime();
                String page = new String(parley.get("/moderation?site=" + site), StandardCharsets.UTF_8);
                times[i] = (System.nanoTime() - start) / 1e6;
                long cards = Pattern.compile("<article class=\"card\"").matcher(page).results().count();
                if (cards != 50) {
                    throw new IllegalStateException("The page shows " + cards + " cards");
                }
            }
            return median(times);
        }

        /** Milliseconds to take a batch, the median of a round; each is given back before the next. */
        private static double lease(Service parley, String site) throws Exception {
            double[] times = new double[PAGES_A_ROUND];
            for (int i = 0; i < PAGES_A_ROUND; i++) {
                long start = System.nanoTime();
                String taken = parley.post("/moderation/leases", "act=take&site=" + site);
                times[i] = (System.nanoTime() - start) / 1e6;
                List<String> cards = Pattern.compile("id=\"card-([0-9a-z]+)\"")
                        .matcher(taken)
                        .results()
                        .map(card -> card.group(1))
                        .toList();
                if (cards.size() != 50) {
                    throw new IllegalStateException("The lease holds " + cards.size() + " cards");
                }
                parley.post("/moderation/leases", "act=give&site=" + site + "&cards=" + String.join("+", cards));
            }
            return median(times);
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
                    median(milliseconds),
                    DoubleStream.of(milliseconds).min().orElseThrow(),
                    DoubleStream.of(milliseconds).max().orElseThrow());
        }
    }

    // --- Start ------------------------------------------------------------------------------------------------------

    static final class Start {

        static final int ROUNDS = 7;

        static void measure(Path work) throws Exception {
            Path seeds = Path.of("seeds").toAbsolutePath();
            String article = "/articles/why-we-opened-the-comments-again";
            Path data = Files.createDirectories(work.resolve("start"));
            Path provider = Files.createDirectories(work.resolve("provider"));
            Path empty = Files.createDirectories(work.resolve("empty"));
            double[] parley = new double[ROUNDS];
            double[] nothing = new double[ROUNDS];
            try (Service database = Service.parley(provider, seeds)) {
                database.awaitPage(article);
                database.awaitBlock();
                Map<String, String> address = database.databaseAddress();
                first(data, empty, seeds, article, address);
                for (int round = 0; round < ROUNDS; round++) {
                    try (Service service = Service.parley(data, seeds)) {
                        parley[round] = service.awaitPage(article);
                    }
                    try (Service service = Service.empty(empty, address)) {
                        nothing[round] = service.awaitPage("/");
                    }
                }
            }
            System.out.println();
            print("start to first article page, existing data", parley);
            print("empty application, same extensions, running database", nothing);
            double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(i -> parley[i] / nothing[i]).toArray();
            figure("ratio, median of " + ROUNDS + " interleaved rounds", median(ratios), "x", 1.5);
        }

        /** Neither the making of the database nor cold files are part of the figure. */
        private static void first(Path data, Path empty, Path seeds, String article, Map<String, String> address) throws Exception {
            try (Service service = Service.parley(data, seeds)) {
                service.awaitPage(article);
            }
            try (Service service = Service.empty(empty, address)) {
                service.awaitPage("/");
            }
        }

        private static void print(String what, double[] seconds) {
            System.out.printf(
                    "%-58s %8.2f s      (%.2f to %.2f)%n",
                    what,
                    median(seconds),
                    DoubleStream.of(seconds).min().orElseThrow(),
                    DoubleStream.of(seconds).max().orElseThrow());
        }
    }

    // --- A running service ------------------------------------------------------------------------------------------

    static final class Service implements AutoCloseable {

        private final Process process;
        private final long started = System.nanoTime();
        private final int port;
        private final Path log;
        private String cookie = "";
        private String token = "";

        private Service(List<String> command, Map<String, String> environment, Path folder) throws IOException {
            this.port = Integer.parseInt(environment.get("QUARKUS_HTTP_PORT"));
            this.log = folder.resolve("log");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            builder.environment().putAll(environment);
            this.process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        }

        static Service parley(Path folder, Path seeds) throws IOException {
            return parley(folder, seeds, Map.of());
        }

        static Service parley(Path folder, Path seeds, Map<String, String> settings) throws IOException {
            Map<String, String> environment = new java.util.HashMap<>(ports());
            environment.putAll(settings);
            environment.put("PARLEY_SEEDS_DIR", seeds.toString());
            return new Service(command(APP), environment, folder);
        }

        static Service empty(Path folder, Map<String, String> database) throws IOException {
            Map<String, String> environment = new java.util.HashMap<>(ports());
            environment.putAll(database);
            return new Service(command(EMPTY), environment, folder);
        }

        private static List<String> command(Path jar) {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            return List.of(
                    java,
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-jar",
                    jar.toString());
        }

        private static Map<String, String> ports() throws IOException {
            try (ServerSocket site = new ServerSocket(0);
                    ServerSocket management = new ServerSocket(0)) {
                return Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(site.getLocalPort()),
                        "QUARKUS_MANAGEMENT_PORT", Integer.toString(management.getLocalPort()));
            }
        }

        /** Seconds from the command to the first page. */
        double awaitPage(String path) throws Exception {
            long limit = started + TimeUnit.SECONDS.toNanos(90);
            while (System.nanoTime() < limit && process.isAlive()) {
                try {
                    if (request(path).statusCode() == 200) {
                        return (System.nanoTime() - started) / 1e9;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(5);
                }
            }
            throw new IllegalStateException("It did not start:\n" + Files.readString(log));
        }

        byte[] get(String path) throws Exception {
            HttpResponse<byte[]> response = request(path);
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + response.statusCode());
            }
            return response.body();
        }

        private HttpResponse<byte[]> request(String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Cookie", cookie)
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }

        /** Later requests are those of a moderator. */
        void signIn(String email, String password) throws Exception {
            String form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                    + URLEncoder.encode(password, StandardCharsets.UTF_8);
            String site = "http://localhost:" + port;
            HttpRequest request = HttpRequest.newBuilder(URI.create(site + "/moderation/sign-in"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", site)
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            HttpResponse<Void> response = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
            cookie = response.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        }

        /** A form of the desk, by whoever is signed in. */
        String post(String path, String form) throws Exception {
            if (token.isEmpty()) {
                String page = new String(get("/moderation/account"), StandardCharsets.UTF_8);
                Matcher field = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
                if (!field.find()) {
                    throw new IllegalStateException("Nobody is signed in");
                }
                token = field.group(1);
            }
            String site = "http://localhost:" + port;
            HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", site)
                    .header("Cookie", cookie)
                    .POST(HttpRequest.BodyPublishers.ofString(form + "&token=" + token))
                    .build();
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(path + " answered " + response.statusCode());
            }
            return response.body();
        }

        Connection database() throws Exception {
            Map<String, String> address = databaseAddress();
            return DriverManager.getConnection(
                    address.get("QUARKUS_DATASOURCE_JDBC_URL"),
                    address.get("QUARKUS_DATASOURCE_USERNAME"),
                    address.get("QUARKUS_DATASOURCE_PASSWORD"));
        }

        /** The start-up block comes after the first answer may have come. */
        void awaitBlock() throws Exception {
            while (!Files.readString(log).contains("  Data ") && process.isAlive()) {
                Thread.sleep(20);
            }
        }

        Map<String, String> databaseAddress() throws IOException {
            String block = Files.readString(log);
            String address = find(block, "embedded PostgreSQL [0-9.]+ on ([0-9.:]+)");
            Path password = log.resolveSibling(".parley").resolve("postgres.password");
            return Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + address + "/parley",
                    "QUARKUS_DATASOURCE_USERNAME", "parley",
                    "QUARKUS_DATASOURCE_PASSWORD", Files.readString(password).strip());
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }

    // --- Small things -----------------------------------------------------------------------------------------------

    static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String model = Files.isReadable(cpus) ? find(Files.readString(cpus) + "\nmodel name : ?", "model name\\s*: (.*)") : System.getProperty("os.arch");
        long memory = ((com.sun.management.OperatingSystemMXBean)
                                java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize() >> 30;
        return "Machine: %d cores of %s, %d GiB, %s %s, Java %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        model.strip(),
                        memory,
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("java.version"));
    }

    static int gzip(byte[] bytes) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.size();
    }

    static double median(double[] values) {
        double[] sorted = DoubleStream.of(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in:\n" + text);
        }
        return matcher.group(1);
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
