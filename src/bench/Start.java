import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** From the command to the first article page, beside an empty application in the same run. */
final class Start {

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
                try (Service service = Service.asRun(data, seeds, Map.of())) {
                    parley[round] = service.awaitPage(article);
                }
                try (Service service = Service.empty(empty, address)) {
                    nothing[round] = service.awaitPage("/");
                }
            }
        }
        System.out.println();
        String archive = Files.isReadable(Service.ARCHIVE) ? "with the archive" : "without an archive";
        print("start to first article page, existing data, " + archive, parley);
        print("empty application, same extensions, running database", nothing);
        double[] ratios = IntStream.range(0, ROUNDS).mapToDouble(i -> parley[i] / nothing[i]).toArray();
        Bench.figure("ratio, median of " + ROUNDS + " interleaved rounds", Bench.median(ratios), "x", 1.5);
    }

    /** Neither the making of the database nor cold files are part of the figure. */
    private static void first(Path data, Path empty, Path seeds, String article, Map<String, String> address) throws Exception {
        try (Service service = Service.asRun(data, seeds, Map.of())) {
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
                Bench.median(seconds),
                DoubleStream.of(seconds).min().orElseThrow(),
                DoubleStream.of(seconds).max().orElseThrow());
    }
}
