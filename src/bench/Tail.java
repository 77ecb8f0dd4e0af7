import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long the slowest readers of an article wait while others write under it, beside how long they wait while nobody
 * does, in rounds that take turns. They come at their own pace, at three tenths of what the service can serve, whether
 * those before them were answered or not.
 */
final class Tail {

    private static final int ROUNDS = Bench.rounds(5);
    private static final int SECONDS = Bench.seconds(8);
    private static final int REPLIES_A_SECOND = 20;
    private static final double LOAD = 0.3;

    private static final int WARM = Bench.seconds(60);
    private static final int AS_MANY_AS_ARE_TAKEN = 1_000;
    private static final int READERS_MEANWHILE = 500;

    /** Requests of which the slowest hundredth is more than chance. */
    private static final int ENOUGH = 5_000;

    private static final String ARTICLE = "/articles/busy";
    private static final String OTHER_ARTICLE = "/articles/few";
    private static final String GZIP = "Accept-Encoding: gzip";

    private static final String PUBLISHED = """
            select published_count from thread t join article a on a.site_id = t.site_id and a.id = t.article_id
            where a.slug = 'busy'
            """;

    private Tail() {}

    static void measure(Path work) throws Exception {
        if (!Wrk.isHere()) {
            Bench.notMeasured("readers while others write", "wrk is not here.");
            return;
        }
        Path data = Data.folder(work);
        Path folder = Files.createDirectories(work.resolve("tail"));
        try (Service parley = Data.service(data, Poster.settings("post"));
                Connection database = parley.database()) {
            compare(parley, database, folder);
        }
    }

    private static void compare(Service parley, Connection database, Path folder) throws Exception {
        warm(parley, folder);
        String page = parley.address(ARTICLE);
        Wrk.perSecond(Read.CONNECTIONS, SECONDS, page, GZIP);
        double capacity = Wrk.perSecond(Read.CONNECTIONS, SECONDS, page, GZIP);
        double rate = capacity * LOAD;
        double[] quiet = new double[ROUNDS];
        double[] written = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            Wrk.Waits alone = asked(folder, rate, page);
            Wrk.Waits beside;
            long before = Bench.number(database, PUBLISHED);
            try (Writers writers = new Writers(parley, ARTICLE, REPLIES_A_SECOND)) {
                beside = asked(folder, rate, page);
                writers.close();
                everyReply(writers.posted(), Bench.number(database, PUBLISHED) - before);
            }
            if (round >= 0) {
                quiet[round] = alone.p99();
                written[round] = beside.p99();
                ratios[round] = beside.p99() / alone.p99();
            }
        }
        System.out.printf("%n%-58s %8.0f /s, so asked %.0f times a second%n", "readers of one page, as many as can be served", capacity, rate);
        Bench.spread("their p99, nobody writes", quiet, "ms");
        Bench.spread("their p99, %d replies published a second".formatted(REPLIES_A_SECOND), written, "ms");
        Bench.figure("p99 with writers against without", Bench.median(ratios), "x", 3);
    }

    /** A service runs for weeks: the JVM has compiled what it does long before. */
    private static void warm(Service parley, Path folder) throws Exception {
        try (Writers one = new Writers(parley, OTHER_ARTICLE, AS_MANY_AS_ARE_TAKEN);
                Writers another = new Writers(parley, OTHER_ARTICLE, AS_MANY_AS_ARE_TAKEN)) {
            Wrk.open(folder, READERS_MEANWHILE, WARM, parley.address(OTHER_ARTICLE), GZIP);
        }
    }

    private static Wrk.Waits asked(Path folder, double rate, String page) throws Exception {
        Wrk.Waits waits = Wrk.open(folder, rate, SECONDS, page, GZIP);
        if (!waits.wereOpen() || waits.aSecond() < rate * 0.95) {
            System.out.printf(
                    "Of %.0f requests a second %.0f were made, the slowest took %.0f ms: some had to wait before they were sent%n",
                    rate, waits.aSecond(), waits.longest());
        }
        if (waits.aSecond() * SECONDS < ENOUGH) {
            System.out.printf("A p99 of %.0f requests is that of a few of them%n", waits.aSecond() * SECONDS);
        }
        return waits;
    }

    private static void everyReply(int posted, long published) {
        if (posted != published) {
            throw new IllegalStateException(posted + " replies were taken, " + published + " are public");
        }
    }

    /** They post at a steady pace, each a person of their own, until they are closed. */
    private static final class Writers implements AutoCloseable {

        private static final AtomicInteger PEOPLE = new AtomicInteger();

        private final Poster poster;
        private final long every;
        private final AtomicInteger posted = new AtomicInteger();
        private final Thread pace = Thread.ofPlatform().unstarted(this::post);
        private volatile boolean open = true;
        private volatile Exception failure;

        Writers(Service parley, String article, int aSecond) {
            this.poster = new Poster(parley, article);
            this.every = 1_000_000_000L / aSecond;
            pace.start();
        }

        private void post() {
            long due = System.nanoTime();
            try {
                while (open) {
                    poster.post(PEOPLE.incrementAndGet());
                    posted.incrementAndGet();
                    due += every;
                    Thread.sleep(Math.max(0, due - System.nanoTime()) / 1_000_000);
                }
            } catch (Exception e) {
                failure = e;
            }
        }

        int posted() {
            return posted.get();
        }

        @Override
        public void close() throws Exception {
            open = false;
            pace.join();
            if (failure != null) {
                throw failure;
            }
        }
    }
}
