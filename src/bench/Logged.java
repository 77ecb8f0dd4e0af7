import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as the service ran it, from the log of the embedded database.
 *
 * @param process of the database, one for each connection
 * @param parameters as SQL writes them
 */
record Logged(String process, String sql, List<String> parameters) {

    private static final Pattern ENTRY = Pattern.compile(
            "(?ms)^\\d{4}-\\d\\d-\\d\\d \\S+ UTC \\[(\\d+)\\] (LOG|DETAIL):  (.*?)(?=^\\d{4}-\\d\\d-\\d\\d \\S+ UTC \\[|\\z)");
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (NULL|'(?:[^']|'')*')");

    /** All statements that anybody runs while something is done. */
    static List<Logged> during(Service parley, Callable<?> something) throws Exception {
        try (Connection superuser = parley.superuser()) {
            logAll(superuser, "all");
            long begin = Files.size(parley.databaseLog());
            something.call();
            logAll(superuser, "none");
            byte[] log = Files.readAllBytes(parley.databaseLog());
            return in(new String(Arrays.copyOfRange(log, (int) begin, log.length), StandardCharsets.UTF_8));
        }
    }

    /** The transaction in which a statement of this beginning was run, from BEGIN to COMMIT. */
    static List<Logged> transaction(List<Logged> all, String beginning) {
        Logged wanted = all.stream()
                .filter(statement -> statement.sql().startsWith(beginning))
                .findFirst()
                .orElseThrow();
        List<Logged> own = all.stream()
                .filter(statement -> statement.process().equals(wanted.process()))
                .toList();
        int at = own.indexOf(wanted);
        int first = at;
        while (!own.get(first).sql().startsWith("BEGIN")) {
            first--;
        }
        int last = at;
        while (!own.get(last).sql().startsWith("COMMIT")) {
            last++;
        }
        return own.subList(first, last + 1);
    }

    private static void logAll(Connection superuser, String which) throws Exception {
        try (var statement = superuser.createStatement()) {
            statement.execute("alter system set log_statement = '" + which + "'");
            statement.execute("select pg_reload_conf()");
        }
        // A connection looks before its next statement.
        Thread.sleep(500);
    }

    private static List<Logged> in(String log) {
        List<Logged> all = new ArrayList<>();
        Matcher entry = ENTRY.matcher(log);
        while (entry.find()) {
            String text = entry.group(3).strip();
            if (entry.group(2).equals("DETAIL")) {
                List<String> parameters = PARAMETER.matcher(text).results().map(found -> found.group(1)).toList();
                Logged statement = all.removeLast();
                all.add(new Logged(statement.process(), statement.sql(), parameters));
            } else if (text.startsWith("execute ") || text.startsWith("statement: ")) {
                String sql = text.replaceFirst("^(execute [^:]+|statement): ", "").replaceAll("\\s+", " ");
                all.add(new Logged(entry.group(1), sql, List.of()));
            }
        }
        return all;
    }
}
