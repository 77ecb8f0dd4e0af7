import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the counts of fifty articles cost in one call, beside that of one, one call after the other: of articles that
 * were asked for before, and of articles that nobody asked for yet.
 */
final class Counts {

    private static final int ROUNDS = Bench.rounds(5);
    private static final int MANY = 50;

    /** Of each kind; so many articles that nobody asked for must be there for all rounds. */
    private static final int CALLS_AGAIN = 1_000;

    private static final int CALLS_ANEW = Math.min(100, Data.articles() / (MANY + 1) / (ROUNDS + 1));

    private static final String PLAIN = "Accept: application/json\r\n";

    private Counts() {}

    static void measure(Path work) throws Exception {
        try (Service parley = Data.service(Data.folder(work), Map.of());
                Line line = new Line(parley)) {
            if (line.ask(path(parley, Data.articles(), 1), PLAIN) == 404) {
                Bench.notMeasured("fifty counts against one", "This build does not answer /api/v1/threads/count.");
                return;
            }
            Calls again = new Calls();
            Calls anew = new Calls();
            int unasked = 1;
            for (int round = -1; round < ROUNDS; round++) {
                again.start(CALLS_AGAIN);
                for (int call = 0; call < CALLS_AGAIN; call++) {
                    again.add(call, time(line, path(parley, Data.articles(), 1)), time(line, path(parley, Data.articles() - MANY, MANY)));
                }
                again.end(round);
                anew.start(CALLS_ANEW);
                for (int call = 0; call < CALLS_ANEW; call++) {
                    double one = time(line, path(parley, unasked, 1));
                    anew.add(call, one, time(line, path(parley, unasked + 1, MANY)));
                    unasked += MANY + 1;
                }
                anew.end(round);
            }
            System.out.println();
            again.tell("asked for again");
            anew.tell("asked for the first time");
        }
    }

    /** Counts of articles that lie behind each other. */
    private static String path(Service parley, int first, int many) {
        return IntStream.range(first, first + many)
                .mapToObj(n -> "&url=" + URLEncoder.encode(parley.address("/articles/crowd-" + n), StandardCharsets.UTF_8))
                .collect(Collectors.joining("", "/api/v1/threads/count?site=default", ""));
    }

    private static double time(Line line, String path) throws Exception {
        long start = System.nanoTime();
        int status = line.ask(path, PLAIN);
        double time = (System.nanoTime() - start) / 1e6;
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
        return time;
    }

    /** Milliseconds of calls that took turns. */
    private static final class Calls {

        private final double[] one = new double[ROUNDS];
        private final double[] many = new double[ROUNDS];
        private final double[] ratios = new double[ROUNDS];
        private double[] ones;
        private double[] manies;

        void start(int calls) {
            ones = new double[calls];
            manies = new double[calls];
        }

        void add(int call, double single, double together) {
            ones[call] = single;
            manies[call] = together;
        }

        void end(int round) {
            if (round >= 0) {
                one[round] = Bench.median(ones);
                many[round] = Bench.median(manies);
                ratios[round] = many[round] / one[round];
            }
        }

        void tell(String which) {
            Bench.spread("one count, " + which, one, "ms");
            Bench.spread(MANY + " counts in one call, " + which, many, "ms");
            Bench.figure(MANY + " counts against one, " + which, Bench.median(ratios), "x", 1.5);
        }
    }
}
