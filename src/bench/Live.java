import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What browsers cost that have a discussion open and are told of new replies: memory for each of them, the processor
 * while nothing happens, how long it takes until the last is told, and what other readers notice of it.
 */
final class Live {

    private static final int BROWSERS = 5_000;

    /** What many are compared with; and what the service loads and compiles for the first is not for the many. */
    private static final int FEW = 100;

    /** Half of them have this one open, the others one that {@value EACH} have open. */
    private static final String ARTICLE = "busy";

    private static final int EACH = 100;

    private static final int ROUNDS = Bench.rounds(5);
    private static final int SECONDS = Bench.seconds(6);
    private static final int PAGES_A_SECOND = 1_000;
    private static final String GZIP = "Accept-Encoding: gzip";

    /** So that some replies come while the service still gathers after the last, as on a busy evening. */
    private static final int LONGEST_PAUSE = 1_000;

    /** What the service needed for a moment is given back every second. */
    private static final Duration UNTIL_GIVEN_BACK = Duration.ofMillis(2_500);

    /** For some seconds more it keeps what it had for somebody who hung up. */
    private static final Duration UNTIL_GONE = Duration.ofSeconds(10);

    /** From one sign of life to the next, and what it takes to give it. */
    private static final Duration BEAT = Duration.ofSeconds(26);

    /** What a process has open beside. */
    private static final int OTHER_FILES = 1_000;

    /** Nobody else in a run is one of these people. */
    private static final int READERS = 12_000_000;

    private static final int WRITERS = 13_000_000;

    private static int replies;

    private Live() {}

    static void measure(Path work) throws Exception {
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            Bench.notMeasured("open discussions", "Only Linux tells RssAnon.");
            return;
        }
        // Java raises its own limit as far as it may; this one and the service's may be the same.
        long files = ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getMaxFileDescriptorCount();
        if (files < BROWSERS + OTHER_FILES) {
            Bench.notMeasured(
                    "%,d open discussions".formatted(BROWSERS),
                    "A process may have %,d files open (ulimit -Hn), not %,d.".formatted(files, BROWSERS + OTHER_FILES));
            return;
        }
        Path data = Data.folder(work);
        Path folder = Files.createDirectories(work.resolve("live"));
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Service parley = Data.service(data, Poster.settings("post"))) {
                rounds.add(round(parley, folder));
            }
        }
        new Results(rounds).tell();
    }

    private static Round round(Service parley, Path folder) throws Exception {
        Memory.ask(parley);
        Busy few;
        try (Streams streams = Streams.open(parley, articles(FEW), READERS)) {
            busy(parley, folder, streams);
            few = busy(parley, folder, streams);
        }
        double idleAlone = idle(parley, () -> Thread.sleep(Duration.ofSeconds(SECONDS)));
        Footprint before = Footprint.of(parley);
        double opened;
        Busy many;
        double idle;
        Footprint beside;
        int still;
        long start = System.nanoTime();
        try (Streams streams = Streams.open(parley, articles(BROWSERS), READERS)) {
            opened = (System.nanoTime() - start) / 1e9;
            many = busy(parley, folder, streams);
            idle = idle(parley, () -> beats(streams));
            beside = Footprint.of(parley);
            still = streams.connected();
        }
        Thread.sleep(UNTIL_GONE);
        return new Round(opened, still, few, many, idleAlone, idle, before, beside, Footprint.of(parley));
    }

    /** What each of them has open. */
    private static List<String> articles(int browsers) {
        return IntStream.range(0, browsers)
                .mapToObj(i -> i < browsers / 2 ? ARTICLE : "crowd-" + (1 + (i - browsers / 2) / EACH))
                .toList();
    }

    // --- Replies and pages ------------------------------------------------------------------------------------------

    /**
     * @param told milliseconds from when a reply was sent until a browser had its number: for each reply, each browser
     * @param pages what those waited who asked for the page meanwhile; null without wrk
     */
    private record Busy(List<double[]> told, Wrk.Waits pages) {

        double quantile(double which) {
            double[] all = told.stream().flatMapToDouble(DoubleStream::of).sorted().toArray();
            return all[(int) Math.min(all.length * which, all.length - 1)];
        }

        /** Until the last of them was told of a reply, in the median of the replies. */
        double last() {
            return Bench.median(told.stream().mapToDouble(each -> DoubleStream.of(each).max().orElseThrow()).toArray());
        }
    }

    /** Replies are published under an article, one after the other, and its page is asked for at a steady rate. */
    private static Busy busy(Service parley, Path folder, Streams streams) throws Exception {
        Future<Wrk.Waits> pages = CompletableFuture.supplyAsync(() -> pages(parley, folder));
        Poster poster = new Poster(parley, "/articles/" + ARTICLE);
        Random random = new Random(Size.SEED + replies);
        List<double[]> told = new ArrayList<>();
        for (long end = System.nanoTime() + SECONDS * 1_000_000_000L; System.nanoTime() < end; ) {
            long next = streams.count(ARTICLE) + 1;
            long sent = System.nanoTime();
            poster.post(WRITERS + replies++);
            told.add(streams.told(ARTICLE, next, sent));
            Thread.sleep(random.nextInt(LONGEST_PAUSE));
        }
        return new Busy(told, pages.get());
    }

    private static Wrk.Waits pages(Service parley, Path folder) {
        try {
            return Wrk.isHere()
                    ? Wrk.open(folder, PAGES_A_SECOND, SECONDS, parley.address("/articles/" + ARTICLE), GZIP)
                    : null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    // --- The processor and the memory -------------------------------------------------------------------------------

    private interface Wait {
        void end() throws Exception;
    }

    /** What the service uses of one core until something has come, in per cent. */
    private static double idle(Service parley, Wait wait) throws Exception {
        Duration before = processor(parley);
        long start = System.nanoTime();
        wait.end();
        return 100.0 * processor(parley).minus(before).toNanos() / (System.nanoTime() - start);
    }

    /** At least one sign of life comes to each. */
    private static void beats(Streams streams) throws Exception {
        long end = System.nanoTime() + BEAT.toNanos();
        streams.beat();
        Thread.sleep(Math.max(0, end - System.nanoTime()) / 1_000_000);
    }

    private static Duration processor(Service parley) {
        return ProcessHandle.of(parley.process()).flatMap(process -> process.info().totalCpuDuration()).orElseThrow();
    }

    /**
     * In megabytes.
     *
     * @param resident what the service has for itself
     * @param heap what of the heap is in use
     */
    private record Footprint(double resident, double heap) {

        /** After a garbage collection. */
        static Footprint of(Service parley) throws Exception {
            String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            String classes = Bench.output(Map.of(), List.of(jcmd, Long.toString(parley.process()), "GC.class_histogram"));
            Thread.sleep(UNTIL_GIVEN_BACK);
            return new Footprint(
                    Memory.megabytes(parley, "RssAnon"),
                    Double.parseDouble(Bench.find(classes, "Total\\s+\\d+\\s+(\\d+)")) / 1e6);
        }
    }

    // --- The result -------------------------------------------------------------------------------------------------

    private record Round(
            double opened,
            int still,
            Busy few,
            Busy many,
            double idleAlone,
            double idle,
            Footprint before,
            Footprint beside,
            Footprint after) {

        double resident() {
            return each(beside.resident - before.resident);
        }

        double heap() {
            return each(beside.heap - before.heap);
        }

        double left() {
            return each(after.heap - before.heap);
        }

        /** Kilobytes. */
        private static double each(double megabytes) {
            return megabytes * 1_000 / BROWSERS;
        }
    }

    /** The same of all rounds. */
    private record Results(List<Round> rounds) {

        double[] of(ToDoubleFunction<Round> figure) {
            return rounds.stream().mapToDouble(figure).toArray();
        }

        double[] spread(String what, ToDoubleFunction<Round> figure, String unit) {
            double[] all = of(figure);
            Bench.spread(what, all, unit);
            return all;
        }

        void tell() {
            System.out.printf(
                    "%n%,d open discussions, half of one article, each from another address as through a proxy: no limit is lifted%n",
                    BROWSERS);
            spread("until all are open and told how many replies there are", Round::opened, "s");
            spread("RssAnon before", round -> round.before().resident(), "MB");
            spread("RssAnon with all of them", round -> round.beside().resident(), "MB");
            spread("heap in use, for each", Round::heap, "kB");
            spread("heap in use, for each, once they have gone", Round::left, "kB");
            double[] resident = spread("RssAnon, for each", Round::resident, "kB");
            spread("processor while nothing happens, none open", Round::idleAlone, "%");
            spread("processor while nothing happens, all open", Round::idle, "%");
            spread("a reply until the last of %d is told".formatted(FEW / 2), round -> round.few().last(), "ms");
            spread("a reply until the last of %,d is told".formatted(BROWSERS / 2), round -> round.many().last(), "ms");
            spread("a reply until one is told, median", round -> round.many().quantile(0.5), "ms");
            spread("a reply until one is told, p99", round -> round.many().quantile(0.99), "ms");
            double[] longest = spread("a reply until one is told, longest", round -> round.many().quantile(1), "ms");
            if (rounds.getFirst().many().pages() == null) {
                Bench.notMeasured("pages beside open discussions", "wrk is not here.");
            } else {
                spread("p99 of its page meanwhile, %d open".formatted(FEW), round -> round.few().pages().p99(), "ms");
                double[] p99 = spread("p99 of its page meanwhile, %,d open".formatted(BROWSERS), round -> round.many().pages().p99(), "ms");
                Bench.figure("p99 of its page meanwhile, %,d open".formatted(BROWSERS), Bench.median(p99), "ms", 50);
            }
            Bench.figure("RssAnon, for each", Bench.median(resident), "kB", 20);
            Bench.figure("a reply until all are told, longest", Bench.median(longest), "ms", 1_000);
            Bench.atLeast("open at the end", DoubleStream.of(of(Round::still)).min().orElseThrow(), "", BROWSERS);
        }
    }
}
