import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Measures Parley and prints what it finds with the machine it ran on. {@code size}: what a page costs a reader.
 * {@code read}: how fast pages are served, beside a file. {@code queue}: what a long queue costs beside a short one. {@code desk}: how fast moderators
 * decide, beside the bare statements. {@code start}: from the command to the first article page, beside an empty
 * application in the same run. Exits with 1 when a promise is not kept.
 */
class Bench {

    static final Path APP = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    static final Path EMPTY = Path.of("src/bench/empty/target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    static boolean kept = true;

    public static void main(String... arguments) throws Exception {
        String name = arguments.length == 0 ? "all" : arguments[0];
        if (!List.of("all", "size", "read", "queue", "desk", "start").contains(name)) {
            System.err.println("There is no measurement \"" + name + "\": size, read, queue, desk, start or all.");
            System.exit(2);
        }
        System.out.println(machine());
        Path work = Files.createTempDirectory("parley-bench");
        try {
            if (name.equals("all") || name.equals("size")) {
                Size.measure(work);
            }
            if (name.equals("all") || name.equals("read")) {
                Read.measure(work);
            }
            if (name.equals("all") || name.equals("queue")) {
                Queue.measure(work);
            }
            if (name.equals("all") || name.equals("desk")) {
                Desk.measure(work);
            }
            if (name.equals("all") || name.equals("start")) {
                Start.measure(work);
            }
        } finally {
            delete(work);
        }
        System.exit(kept ? 0 : 1);
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

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
