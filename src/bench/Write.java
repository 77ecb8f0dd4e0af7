import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast replies are taken that are held for a moderator, each of another person, beside pgbench with as many
 * connections running the statements that Parley itself ran for one, in rounds that take turns. What the service adds
 * (HTTP, the form, the rules) is the difference.
 */
final class Write {

    private static final int ROUNDS = Bench.rounds(5);
    private static final int SECONDS = Bench.seconds(8);
    private static final String ARTICLE = "/articles/busy";

    /** Whose reply is written down; of nothing else is this number a part. */
    private static final int SAMPLE = 0x123456;

    /** The first of those who post through HTTP, and how many a round may use up. */
    private static final int BY_HTTP = 2_000_000;

    private static final int A_ROUND = 100_000;

    /** Those who post before it is measured, and for how many seconds. */
    private static final int WARMING = 4_000_000;

    private static final int WARM = Bench.seconds(60);

    /** The same for pgbench, each connection with its own. */
    private static final int BY_PGBENCH = 8_000_000;

    private static final int A_CONNECTION = 20_000;

    private static final String POSTS = """
            local person, origin = 0, ""
            function init(args) person, origin = tonumber(args[1]), args[2] end
            function request()
                person = person + 1
                local address = string.format("10.%%d.%%d.%%d",
                    math.floor(person / 65536) %% 256, math.floor(person / 256) %% 256, person %% 256)
                local headers = {
                    ["Content-Type"] = "application/x-www-form-urlencoded",
                    ["Origin"] = origin,
                    ["X-Forwarded-For"] = address,
                }
                local form = string.format(
                    "author=Jane&email=writer-%%d%%%%40example.com&submission=00000000-0000-4000-8000-%%012x&comment=%s",
                    person, person, person)
                return wrk.format("POST", "%s/comments", headers, form)
            end
            """;

    private static final String STORED = """
            select count(*) from comment
            where site_id = (select id from site where key = 'default') and status = 'pending'
            """;

    private Write() {}

    static void measure(Path work) throws Exception {
        if (!Wrk.isHere() || !Bench.isHere("pgbench", "--version")) {
            Bench.notMeasured("new replies beside pgbench", "wrk or pgbench is not here.");
            return;
        }
        Path data = Data.folder(work);
        Path folder = Files.createDirectories(work.resolve("write"));
        try (Service parley = Data.service(data, Poster.settings("pre"));
                Connection database = parley.database()) {
            Poster poster = new Poster(parley, ARTICLE);
            // Twice, because what a connection does for the first time is more.
            poster.post(SAMPLE - 1);
            List<Logged> reply = Logged.transaction(
                    Logged.during(parley, () -> {
                        poster.post(SAMPLE);
                        return null;
                    }),
                    "insert into comment ");
            tell(reply);
            compare(parley, database, posts(folder), script(folder, reply));
        }
    }

    private static void tell(List<Logged> reply) {
        System.out.printf("%nOne reply, held, is a transaction of %d statements:%n", reply.size());
        reply.forEach(statement ->
                System.out.println("  " + statement.sql().substring(0, Math.min(statement.sql().length(), 110))));
    }

    private static void compare(Service parley, Connection database, Path posts, Path script) throws Exception {
        double[] replies = new double[ROUNDS];
        double[] statements = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        // A service runs for weeks: the JVM has compiled what it does long before.
        Wrk.scripted(Read.CONNECTIONS, WARM, parley.address(""), posts, String.valueOf(WARMING), parley.address(""));
        for (int round = -1; round < ROUNDS; round++) {
            long before = Bench.number(database, STORED);
            Wrk.Scripted taken = Wrk.scripted(
                    Read.CONNECTIONS, SECONDS, parley.address(""), posts,
                    String.valueOf(BY_HTTP + (round + 1) * A_ROUND), parley.address(""));
            everyReply(taken.answered(), Bench.number(database, STORED) - before);
            double bare = pgbench(parley, script, round + 1);
            if (round >= 0) {
                replies[round] = taken.aSecond();
                statements[round] = bare;
                ratios[round] = taken.aSecond() / bare;
            }
        }
        Bench.spread("new replies, held, %d connections".formatted(Read.CONNECTIONS), replies, "/s");
        Bench.spread("pgbench, %d connections, the same statements".formatted(Read.CONNECTIONS), statements, "/s");
        Bench.atLeast("new replies against pgbench", Bench.median(ratios), "x", 0.6);
    }

    /** Whoever was still waiting for an answer at the end may be stored too. */
    private static void everyReply(long answered, long stored) {
        if (stored < answered || stored > answered + Read.CONNECTIONS) {
            throw new IllegalStateException(answered + " replies were taken, " + stored + " are there");
        }
    }

    /** As {@link Poster} sends them. */
    private static Path posts(Path folder) throws Exception {
        String words = Poster.encoded(Poster.words(SAMPLE)).replace("%", "%%").replace(String.valueOf(SAMPLE), "%d");
        return Files.writeString(folder.resolve("posts.lua"), POSTS.formatted(words, ARTICLE));
    }

    // --- The bare statements ----------------------------------------------------------------------------------------

    private static double pgbench(Service parley, Path script, int round) throws Exception {
        Map<String, String> address = parley.databaseAddress();
        Matcher place = Pattern.compile("//([^:]+):(\\d+)/(\\w+)").matcher(address.get("QUARKUS_DATASOURCE_JDBC_URL"));
        if (!place.find()) {
            throw new IllegalStateException(address.toString());
        }
        int first = BY_PGBENCH + round * Read.CONNECTIONS * A_CONNECTION;
        String said = Bench.output(
                Map.of("PGPASSWORD", address.get("QUARKUS_DATASOURCE_PASSWORD")),
                List.of(
                        "pgbench", "-n", "-M", "prepared",
                        "-c", String.valueOf(Read.CONNECTIONS), "-j", "2", "-T", String.valueOf(SECONDS),
                        "-D", "n=0", "-D", "first=" + first, "-f", script.toString(),
                        "-h", place.group(1), "-p", place.group(2), "-U", address.get("QUARKUS_DATASOURCE_USERNAME"),
                        place.group(3)));
        return Double.parseDouble(Bench.find(said, "tps = ([0-9.]+)"));
    }

    private static Path script(Path folder, List<Logged> reply) throws Exception {
        List<String> lines = new ArrayList<>(List.of(
                "\\set n :n + 1",
                "\\set person :first + :client_id * " + A_CONNECTION + " + :n",
                "\\set id 2305843009213693952 + :person",
                "\\set act 4611686018427387904 + :person",
                "\\set shard random(0, 15)"));
        Varied varied = Varied.of(reply);
        reply.forEach(statement -> lines.add(varied.line(statement)));
        return Files.write(folder.resolve("reply.sql"), lines);
    }

    /**
     * What was another for each reply, and has to be another for each transaction of pgbench.
     *
     * @param values of what stood in the log as a value of its own
     */
    private record Varied(String id, Map<String, String> values) {

        private static final Pattern TIME =
                Pattern.compile("'(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)\\+00'");
        private static final Pattern DIGEST = Pattern.compile("'\\\\x[0-9a-f]{64}'");

        static Varied of(List<Logged> reply) {
            Logged act = reply.stream()
                    .filter(statement -> statement.sql().startsWith("insert into audit_entry"))
                    .findFirst()
                    .orElseThrow();
            String id = Bench.find(String.join(" ", act.parameters()), "\"id\":\\s*(\\d+)");
            Map<String, String> values = new LinkedHashMap<>();
            values.put("'" + id + "'", "cast(:id as bigint)");
            values.put(act.parameters().get(1), "cast(:act as bigint)");
            values.put("'\\x%016x'".formatted(Long.parseLong(id)), "int8send(cast(:id as bigint))");
            values.put(
                    "'" + Poster.key(SAMPLE) + "'",
                    "cast('00000000-0000-4000-8000-' || lpad(to_hex(cast(:person as integer)), 12, '0') as uuid)");
            return new Varied(id, values);
        }

        String line(Logged statement) {
            String sql = statement.sql();
            for (int i = statement.parameters().size(); i > 0; i--) {
                boolean isShard = sql.startsWith("insert into queue_count") && i == 2;
                String value = isShard ? "cast(:shard as integer)" : value(statement.parameters().get(i - 1));
                sql = sql.replace("$" + i, value);
            }
            return sql + ";";
        }

        /** With nothing in it that pgbench would take for a variable of its own. */
        private String value(String logged) {
            if (values.containsKey(logged)) {
                return values.get(logged);
            }
            if (DIGEST.matcher(logged).matches()) {
                // What it says, who says it: each has its own, and keeps it through the transaction.
                int nth = values.size();
                values.put(logged, "sha256(int8send(cast(:person as bigint) * " + nth + "))");
                return values.get(logged);
            }
            Matcher time = TIME.matcher(logged);
            if (time.matches()) {
                Instant moment = Instant.parse(time.group(1) + "T" + time.group(2) + "Z");
                return "to_timestamp(" + moment.getEpochSecond() + "." + "%06d".formatted(moment.getNano() / 1000) + ")";
            }
            String open = logged.replace(id, "@id")
                    .replace(Poster.address(SAMPLE), "10.@person")
                    .replace(String.valueOf(SAMPLE), "@person");
            return open.equals(logged)
                    ? logged
                    : "replace(replace(" + open + ", '@id', cast(:id as text)), '@person', cast(:person as text))";
        }
    }
}
