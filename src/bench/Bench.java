import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures Parley and prints what it finds with the machine it ran on. {@code size}: what a page costs a reader.
 * {@code start}: from the command to the first article page, beside an empty application in the same run.
 * {@code archive}: the same with the AOT archive, beside without. {@code queue}: what a long queue costs beside a short
 * one. {@code desk}: how fast moderators decide, beside the bare statements. On a site with a million comments:
 * {@code read}: how fast pages are served, beside a file. {@code counts}: fifty counts beside one. {@code memory}: what
 * the service takes after many requests. {@code write}: how fast replies are taken, beside the bare statements.
 * {@code tail}: how long the slowest readers wait while others write. {@code live}: what 5,000 open discussions cost, and
 * how soon all are told of a reply. Exits with 1 when a promise is not kept.
 */
class Bench {

    static final Path APP = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    static final Path EMPTY = Path.of("src/bench/empty/target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private interface Measurement {
        void run(Path work) throws Exception;
    }

    /** In this order when all are run: those that change the million comments come last. */
    private static final Map<String, Measurement> MEASUREMENTS = new LinkedHashMap<>();

    static {
        MEASUREMENTS.put("size", Size::measure);
        MEASUREMENTS.put("start", Start::measure);
        MEASUREMENTS.put("archive", Archive::measure);
        MEASUREMENTS.put("queue", Queue::measure);
        MEASUREMENTS.put("desk", Desk::measure);
        MEASUREMENTS.put("read", Read::measure);
        MEASUREMENTS.put("counts", Counts::measure);
        MEASUREMENTS.put("memory", Memory::measure);
        MEASUREMENTS.put("write", Write::measure);
        MEASUREMENTS.put("tail", Tail::measure);
        MEASUREMENTS.put("live", Live::measure);
    }

    static boolean kept = true;

    /** On the site that is read and written. */
    static int comments = 1_000_000;

    private static boolean quick;

    public static void main(String... arguments) throws Exception {
        Set<String> names = asked(List.of(arguments).iterator());
        System.out.println(machine());
        System.out.println("Service: java " + String.join(" ", Service.FLAGS));
        Path work = Files.createTempDirectory("parley-bench");
        try {
            for (var measurement : MEASUREMENTS.entrySet()) {
                if (names.isEmpty() || names.contains(measurement.getKey())) {
                    measurement.getValue().run(work);
                }
            }
        } finally {
            remove(work);
        }
        System.exit(kept ? 0 : 1);
    }

    /** None for all. */
    private static Set<String> asked(Iterator<String> arguments) {
        Set<String> names = new HashSet<>();
        while (arguments.hasNext()) {
            String argument = arguments.next();
            if (argument.equals("--quick")) {
                quick = true;
            } else if (argument.equals("--comments") && arguments.hasNext()) {
                comments = Integer.parseInt(arguments.next());
            } else if (MEASUREMENTS.containsKey(argument)) {
                names.add(argument);
            } else if (!argument.equals("all")) {
                System.err.printf(
                        "There is no measurement \"%s\": %s or all; --comments NUMBER, --quick.%n",
                        argument, String.join(", ", MEASUREMENTS.keySet()));
                System.exit(2);
            }
        }
        return names;
    }

    /** One instead of so many when only somebody wants to see whether it runs; such figures are worth nothing. */
    static int rounds(int rounds) {
        return quick ? 1 : rounds;
    }

    static int seconds(int seconds) {
        return quick ? 3 : seconds;
    }

    /** What was found in the rounds, without a promise: the median and the spread. */
    static void spread(String what, double[] values, String unit) {
        System.out.printf(
                "%-58s %8.2f %-6s (%.2f to %.2f)%n",
                what,
                median(values),
                unit,
                DoubleStream.of(values).min().orElseThrow(),
                DoubleStream.of(values).max().orElseThrow());
    }

    static void notMeasured(String what, String why) {
        System.out.printf("%nNot measured: %s. %s%n", what, why);
    }

    static long number(Connection database, String sql) throws Exception {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    static boolean isHere(String... command) throws InterruptedException {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    /** What a program says that ends well. */
    static String output(Map<String, String> environment, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ":\n" + said);
        }
        return said;
    }

    /** One line of the result: a figure that should be small, against its promise. */
    static void figure(String what, double value, String unit, double promise) {
        line(what, value, unit, "at most", promise, value <= promise);
    }

    /** The same for a figure that should be large. */
    static void atLeast(String what, double value, String unit, double promise) {
        line(what, value, unit, "at least", promise, value >= promise);
    }

    private static void line(String what, double value, String unit, String bound, double promise, boolean good) {
        kept &= good;
        System.out.printf(
                "%-58s %8.2f %-6s promise: %s %.2f  %s%n", what, value, unit, bound, promise, good ? "kept" : "MISSED");
    }

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

    /** Why a measurement failed is not hidden by a database that is still writing its last. */
    private static void remove(Path work) {
        try {
            delete(work);
        } catch (IOException e) {
            System.err.println("Not removed: " + work + " (" + e + ")");
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
