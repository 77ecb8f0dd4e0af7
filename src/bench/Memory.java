import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the service takes of the machine's memory for itself, files that it shares with others not counted. */
final class Memory {

    private static final int REQUESTS = 10_000;
    private static final int ROUNDS = Bench.rounds(5);
    private static final String GZIP = "Accept-Encoding: gzip\r\n";

    private Memory() {}

    static void measure(Path work) throws Exception {
        if (!Files.isReadable(Path.of("/proc/self/status"))) {
            Bench.notMeasured("memory after requests", "Only Linux tells RssAnon.");
            return;
        }
        double[] before = new double[ROUNDS];
        double[] resident = new double[ROUNDS];
        double[] after = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            try (Service parley = Data.service(Data.folder(work), Map.of())) {
                before[round] = megabytes(parley, "RssAnon");
                ask(parley);
                resident[round] = megabytes(parley, "VmRSS");
                after[round] = megabytes(parley, "RssAnon");
            }
        }
        System.out.println();
        Bench.spread("RssAnon before any request but that of the start", before, "MB");
        Bench.spread("all that is resident after " + REQUESTS + " requests", resident, "MB");
        Bench.spread("RssAnon after " + REQUESTS + " requests", after, "MB");
        Bench.figure("RssAnon after " + REQUESTS + " requests", Bench.median(after), "MB", 250);
    }

    /** Readers as they come: most to one article, some to any, with and without compression, and what belongs to the page. */
    static void ask(Service parley) throws Exception {
        String page = new String(parley.get("/articles/busy"), StandardCharsets.UTF_8);
        List<String> assets = List.of(
                Bench.find(page, "stylesheet\" href=\"([^\"]+)\""), Bench.find(page, "src=\"([^\"]+)\""));
        try (ExecutorService readers = Executors.newFixedThreadPool(Read.CONNECTIONS)) {
            List<Callable<Void>> all = new ArrayList<>();
            for (int reader = 0; reader < Read.CONNECTIONS; reader++) {
                int first = reader;
                all.add(() -> {
                    try (Line line = new Line(parley)) {
                        for (int n = first; n < REQUESTS; n += Read.CONNECTIONS) {
                            one(line, n, assets);
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> reader : readers.invokeAll(all)) {
                reader.get();
            }
        }
    }

    private static void one(Line line, int n, List<String> assets) throws Exception {
        String path = switch (n / Read.CONNECTIONS % 10) {
            case 0 -> "/articles/crowd-" + (1 + n * 7 % Data.articles());
            case 1 -> "/articles/chain";
            case 2 -> "/";
            case 3 -> assets.get(n / Read.CONNECTIONS / 10 % assets.size());
            default -> "/articles/busy";
        };
        int status = line.ask(path, n % 5 == 0 ? "" : GZIP);
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    static double megabytes(Service parley, String which) throws Exception {
        String status = Files.readString(Path.of("/proc/" + parley.process() + "/status"));
        return Long.parseLong(Bench.find(status, which + ":\\s+(\\d+) kB")) * 1024 / 1e6;
    }
}
