import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** From the command to the first article page with the AOT archive that the build leaves, beside without. */
final class Archive {

    private static final int ROUNDS = Bench.rounds(7);
    private static final String ARTICLE = "/articles/why-we-opened-the-comments-again";

    private Archive() {}

    static void measure(Path work) throws Exception {
        if (!Files.isReadable(Service.ARCHIVE)) {
            Bench.notMeasured("the start with the AOT archive", "The build has left no " + Service.ARCHIVE.getFileName() + ".");
            return;
        }
        Path seeds = Path.of("seeds").toAbsolutePath();
        Path data = Files.createDirectories(work.resolve("archive"));
        Path beside = Files.createDirectories(work.resolve("archive-beside"));
        compare("embedded database", data, seeds, Map.of());
        try (Service database = Service.parley(data, seeds)) {
            database.awaitPage(ARTICLE);
            database.awaitBlock();
            compare("running database", beside, seeds, database.databaseAddress());
        }
    }

    private static void compare(String database, Path data, Path seeds, Map<String, String> settings) throws Exception {
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        // Neither the making of the database nor cold files are part of the figure.
        for (int round = -1; round < ROUNDS; round++) {
            double slow = start(Service.parley(data, seeds, settings));
            double fast = start(Service.archived(data, seeds, settings));
            if (round >= 0) {
                without[round] = slow;
                with[round] = fast;
                ratios[round] = fast / slow;
            }
        }
        System.out.println();
        Bench.spread("start to first article page, " + database, without, "s");
        Bench.spread("the same with the AOT archive", with, "s");
        Bench.figure("with the archive against without, " + database, Bench.median(ratios), "x", 0.7);
    }

    private static double start(Service begun) throws Exception {
        try (begun) {
            return begun.awaitPage(ARTICLE);
        }
    }
}
