import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * How fast moderators decide together, each a card at a time as keys do, beside pgbench with as many connections running
 * the statements that Parley itself ran for that, in rounds that take turns. What the service adds
 * (HTTP, rights, pages) is the difference.
 */
final class Desk {

    private static final int MODERATORS = 8;
    private static final int CARDS = 600_000;
    /** What waits on a newspaper's desk waits under many articles; of one, decisions wait for each other's counts. */
    private static final int ARTICLES = 100;

    private static final int ROUNDS = 5;
    private static final int SECONDS = 8;

    /** As the desk takes them. */
    private static final int BATCH = 50;

    /** Cards that each connection of pgbench may use up in a round. */
    private static final int A_CONNECTION = 8_000;

    /** Ids of acts that the service does not reach within a thousand years. */
    private static final long ACTS = 1L << 62;

    private static final String ACCOUNT = """
            insert into moderator (id, email, name, role, state, created_at)
            values (?, ?, ?, 'administrator', 'active', now())
            """;

    private static final String SESSION = """
            insert into moderator_session (id, token_digest, moderator_id, stage, created_at, last_seen_at)
            values (?, sha256(convert_to(?, 'UTF8')), ?, 'complete', now(), now())
            """;

    private static final String DECIDED = """
            select count(*), count(distinct e.target_id), max(c.pending), max(q.pending)
            from audit_entry e
            cross join (select count(*) as pending from comment where status = 'pending' and site_id = ?) c
            cross join (select sum(count) as pending from queue_count where status = 'pending' and site_id = ?) q
            where e.site_id = ? and e.action = 'approved'
            """;

    private Desk() {}

    static void measure(Path work) throws Exception {
        if (!hasPgbench()) {
            System.out.printf("%nNot measured: moderators deciding beside pgbench. pgbench is not here.%n");
            return;
        }
        Path folder = Files.createDirectories(work.resolve("desk"));
        try (Service parley = Service.parley(folder, Files.createDirectories(folder.resolve("seeds")))) {
            parley.awaitPage("/moderation/sign-in");
            parley.awaitBlock();
            try (Connection database = parley.database()) {
                Queue.fill(database, "desk", ARTICLES, CARDS);
                List<Browser> moderators = moderators(parley, database);
                database.createStatement().execute("vacuum analyze");
                Path script = script(parley, moderators.getFirst(), folder);
                compare(parley, database, moderators, script);
            }
        }
    }

    private static boolean hasPgbench() throws InterruptedException {
        try {
            return new ProcessBuilder("pgbench", "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<Browser> moderators(Service parley, Connection database) throws Exception {
        List<Browser> moderators = new ArrayList<>();
        for (long i = 1; i <= MODERATORS; i++) {
            String token = "token-of-session-".repeat(2) + "%09d".formatted(i);
            Queue.run(database, ACCOUNT, i, "m" + i + "@desk.example", "Moderator " + i);
            Queue.run(database, SESSION, i, token, i);
            moderators.add(parley.browser("parley-session=" + token));
        }
        return moderators;
    }

    private static void compare(Service parley, Connection database, List<Browser> moderators, Path script)
            throws Exception {
        double[] decisions = new double[ROUNDS];
        double[] statements = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        long decided = 1;
        for (int round = -1; round < ROUNDS; round++) {
            long together = decide(moderators);
            PgbenchRun bare = pgbench(parley, database, script, round + 1);
            decided += together + bare.transactions();
            if (round >= 0) {
                decisions[round] = together / (double) SECONDS;
                statements[round] = bare.aSecond();
                ratios[round] = decisions[round] / statements[round];
            }
        }
        System.out.println();
        print(MODERATORS + " moderators together", decisions);
        print("pgbench, " + MODERATORS + " connections, the same statements", statements);
        Bench.atLeast("ratio, median of " + ROUNDS + " interleaved rounds", Bench.median(ratios), "x", 0.5);
        everyCardOnce(database, decided);
    }

    /** Decisions that were acknowledged. */
    private static long decide(List<Browser> moderators) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (ExecutorService threads = Executors.newFixedThreadPool(MODERATORS)) {
            List<Callable<Long>> all = moderators.stream()
                    .<Callable<Long>>map(moderator -> () -> decideUntil(moderator, end))
                    .toList();
            long together = 0;
            for (Future<Long> one : threads.invokeAll(all)) {
                together += one.get();
            }
            return together;
        }
    }

    private static long decideUntil(Browser moderator, long end) throws Exception {
        long decided = 0;
        while (System.nanoTime() < end) {
            for (String card : batch(moderator)) {
                if (System.nanoTime() >= end) {
                    break;
                }
                approve(moderator, card);
                decided++;
            }
        }
        return decided;
    }

    private static List<String> batch(Browser moderator) throws Exception {
        String taken = moderator.post("/moderation/leases", "act=take&site=desk");
        return Pattern.compile("id=\"card-([0-9a-z]+)\"")
                .matcher(taken)
                .results()
                .map(card -> card.group(1))
                .toList();
    }

    /** The answer. */
    private static String approve(Browser moderator, String card) throws Exception {
        return moderator.post(
                "/moderation/decisions", "site=desk&script=yes&seen." + card + "=0&decision." + card + "=approve");
    }

    // --- The bare statements ----------------------------------------------------------------------------------------

    private record PgbenchRun(long transactions, double aSecond) {}

    private static PgbenchRun pgbench(Service parley, Connection database, Path script, int round) throws Exception {
        long site = number(database, "select id from site where key = 'desk'");
        long last = number(database, "select max(id) from comment where site_id = " + site)
                - (long) round * MODERATORS * A_CONNECTION;
        Map<String, String> address = parley.databaseAddress();
        Matcher place = Pattern.compile("//([^:]+):(\\d+)/(\\w+)").matcher(address.get("QUARKUS_DATASOURCE_JDBC_URL"));
        if (!place.find()) {
            throw new IllegalStateException(address.toString());
        }
        ProcessBuilder pgbench = new ProcessBuilder(
                "pgbench", "-n", "-M", "prepared",
                "-c", String.valueOf(MODERATORS), "-j", "2", "-T", String.valueOf(SECONDS),
                "-D", "n=0", "-D", "last=" + last, "-D", "acts=" + (ACTS + (long) round * MODERATORS * A_CONNECTION),
                "-f", script.toString(),
                "-h", place.group(1), "-p", place.group(2), "-U", address.get("QUARKUS_DATASOURCE_USERNAME"),
                place.group(3));
        pgbench.environment().put("PGPASSWORD", address.get("QUARKUS_DATASOURCE_PASSWORD"));
        Process process = pgbench.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
        return new PgbenchRun(
                Long.parseLong(Bench.find(output, "actually processed: (\\d+)")),
                Double.parseDouble(Bench.find(output, "tps = ([0-9.]+)")));
    }

    /**
     * Has the database write down the taking of a batch and one decision, and makes a script of them: a batch every
     * {@value BATCH} decisions, and another card and act for each.
     */
    private static Path script(Service parley, Browser moderator, Path folder) throws Exception {
        try (Connection superuser = parley.superuser()) {
            List<String> taking = new ArrayList<>();
            Statements batch = logged(parley, superuser, () -> taking.addAll(batch(moderator)));
            Statements decision = logged(parley, superuser, () -> approve(moderator, taking.getFirst()));
            List<String> lines = new ArrayList<>(List.of(
                    "\\set n :n + 1",
                    "\\set card :last - :client_id * " + A_CONNECTION + " - :n",
                    "\\set act :acts + :client_id * " + A_CONNECTION + " + :n",
                    "\\set shard random(0, 15)",
                    "\\if :n % " + BATCH + " = 1"));
            lines.addAll(batch.script());
            lines.add("\\endif");
            lines.addAll(decision.script());
            Path script = folder.resolve("decision.sql");
            Files.write(script, lines);
            return script;
        }
    }

    /** The statements that the service runs for something. */
    private static Statements logged(Service parley, Connection superuser, Callable<?> something) throws Exception {
        logAll(superuser, "all");
        long begin = Files.size(parley.databaseLog());
        something.call();
        logAll(superuser, "none");
        byte[] log = Files.readAllBytes(parley.databaseLog());
        return Statements.in(
                new String(Arrays.copyOfRange(log, (int) begin, log.length), StandardCharsets.UTF_8),
                String.valueOf(number(superuser, "select pg_backend_pid()")));
    }

    private static void logAll(Connection superuser, String which) throws Exception {
        try (var statement = superuser.createStatement()) {
            statement.execute("alter system set log_statement = '" + which + "'");
            statement.execute("select pg_reload_conf()");
        }
        // A connection looks before its next statement.
        Thread.sleep(500);
    }

    /**
     * Statements as PostgreSQL logs them, each with its parameters.
     *
     * @param card on which was decided, and the act of it; never met where nothing was
     */
    private record Statements(List<Statement> all, String card, String act) {

        private static final String NEVER = "never met";

        private record Statement(String sql, List<String> parameters) {}

        private static final Pattern ENTRY = Pattern.compile(
                "(?ms)^\\d{4}-\\d\\d-\\d\\d \\S+ UTC \\[(\\d+)\\] (LOG|DETAIL):  (.*?)(?=^\\d{4}-\\d\\d-\\d\\d \\S+ UTC \\[|\\z)");
        private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*')");
        private static final Pattern TIME = Pattern.compile("'(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)\\+00'");

        /** @param others the process whose statements are not the service's */
        static Statements in(String log, String others) {
            List<Statement> all = new ArrayList<>();
            Matcher entry = ENTRY.matcher(log);
            while (entry.find()) {
                String text = entry.group(3).strip();
                if (entry.group(1).equals(others)) {
                    continue;
                }
                if (entry.group(2).equals("DETAIL")) {
                    List<String> parameters = PARAMETER.matcher(text).results().map(found -> found.group(1)).toList();
                    all.set(all.size() - 1, new Statement(all.getLast().sql(), parameters));
                } else if (text.startsWith("execute ")) {
                    all.add(new Statement(text.replaceFirst("execute [^:]+: ", ""), List.of()));
                } else if (text.startsWith("statement: BEGIN")) {
                    all.add(new Statement("BEGIN", List.of()));
                }
            }
            return all.stream()
                    .filter(statement -> statement.sql().startsWith("insert into audit_entry"))
                    .findFirst()
                    .map(row -> new Statements(
                            all,
                            Bench.find(String.join(" ", row.parameters()), "\"id\":(\\d+)"),
                            row.parameters().get(1).replace("'", "")))
                    .orElseGet(() -> new Statements(all, NEVER, NEVER));
        }

        List<String> script() {
            return all.stream().map(this::line).toList();
        }

        private String line(Statement statement) {
            String sql = statement.sql().replaceAll("\\s+", " ");
            for (int i = statement.parameters().size(); i > 0; i--) {
                boolean isShard = sql.startsWith("insert into queue_count") && i == 2;
                String value = isShard ? "cast(:shard as integer)" : value(statement.parameters().get(i - 1));
                sql = sql.replace("$" + i, value);
            }
            return sql + ";";
        }

        /** With nothing in it that pgbench would take for a variable of its own. */
        private String value(String logged) {
            Matcher time = TIME.matcher(logged);
            if (time.matches()) {
                Instant moment = Instant.parse(time.group(1) + "T" + time.group(2) + "Z");
                return "to_timestamp(" + moment.getEpochSecond() + "." + "%06d".formatted(moment.getNano() / 1000) + ")";
            }
            if (logged.equals("'" + card + "'")) {
                return "cast(:card as bigint)";
            }
            if (logged.equals("'" + act + "'")) {
                return "cast(:act as bigint)";
            }
            return logged.contains(card)
                    ? "replace(" + logged.replace(card, "@card") + ", '@card', cast(:card as text))"
                    : logged;
        }
    }

    // --- What became of it ------------------------------------------------------------------------------------------

    /** Speed that loses a decision, or makes one twice, is none. */
    private static void everyCardOnce(Connection database, long decided) throws Exception {
        long site = number(database, "select id from site where key = 'desk'");
        try (var statement = database.prepareStatement(DECIDED)) {
            for (int i = 1; i <= 3; i++) {
                statement.setLong(i, site);
            }
            try (var row = statement.executeQuery()) {
                row.next();
                boolean isOnce = row.getLong(1) == decided
                        && row.getLong(2) == decided
                        && row.getLong(3) == CARDS - decided
                        && row.getLong(4) == CARDS - decided;
                if (!isOnce) {
                    throw new IllegalStateException("%d decided; in the log %d rows of %d cards; %d wait, %d are counted"
                            .formatted(decided, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
                System.out.printf("%,d decisions, each once in the log, and the counts are those of a recount%n", decided);
            }
        }
    }

    private static long number(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void print(String what, double[] aSecond) {
        System.out.printf(
                "%-58s %8.0f a second (%.0f to %.0f)%n",
                what,
                Bench.median(aSecond),
                DoubleStream.of(aSecond).min().orElseThrow(),
                DoubleStream.of(aSecond).max().orElseThrow());
    }
}
