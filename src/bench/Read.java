import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/**
 * How fast readers are served, beside nginx with the same bytes as a file, in rounds that take turns; and what a large
 * thread costs beside a small one. wrk asks, from the same two cores.
 */
final class Read {

    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 5;
    private static final int SECONDS = 5;
    private static final int LARGE = 100_000;
    private static final int PAGES_A_ROUND = 40;

    private static final String MANY = """
            insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                author_key, text, client_address, client_network, content_digest, created_at, published_at)
            select a.site_id, i.id, a.id, i.id, 1, int8send(i.id), 'approved', 'Jane', '', sha256(int8send(i.id)),
                repeat('Words that are read. ', 1 + (n % 20)), '', '', sha256(int8send(i.id)), now(), now()
            from article a
            cross join generate_series(1, ?) n
            cross join lateral (select (1::bigint << 60) + ? + n as id) i
            where a.slug = ?
            """;

    private static final String COUNTED = """
            insert into thread (site_id, article_id, published_count)
            select site_id, id, ? from article where slug = ?
            """;

    /** The answer that everybody gets, as it goes over the wire. */
    private record Answer(byte[] bytes, String tag) {}

    private Read() {}

    static void measure(Path work) throws Exception {
        Path folder = Files.createDirectories(work.resolve("read"));
        try (Service parley = Service.parley(folder, Size.seeds(folder))) {
            parley.awaitPage("/articles/busy");
            parley.awaitBlock();
            Size.fill(parley);
            System.out.println();
            if (isHere("wrk", "-v") && isHere("nginx", "-v")) {
                besideAFile(parley, folder);
            } else {
                System.out.println("Not measured: pages beside a file. wrk or nginx is not here.");
            }
            large(parley);
        }
    }

    private static void besideAFile(Service parley, Path folder) throws Exception {
        String page = parley.address("/articles/busy");
        Answer answer = ask(page);
        Path root = Files.createDirectories(folder.resolve("root"));
        Files.write(root.resolve("page.gz"), answer.bytes());
        int port = freePort();
        Process nginx = nginx(folder, root, port);
        try {
            String file = "http://127.0.0.1:" + port + "/page";
            awaitAnswer(file);
            Answer same = ask(file);
            if (same.bytes().length != answer.bytes().length) {
                throw new IllegalStateException("The file is not the page");
            }
            System.out.printf("%-58s %8d bytes%n", "the page with 200 replies, as it is sent", answer.bytes().length);
            compare("warm page, 200 replies, against a file", page, file, "Accept-Encoding: gzip", "Accept-Encoding: gzip");
            compare("not modified, against nginx's", page, file, "If-None-Match: " + answer.tag(), "If-None-Match: " + same.tag());
        } finally {
            nginx.destroy();
            nginx.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void compare(String what, String page, String file, String header, String headerOfFile) throws Exception {
        double[] pages = new double[ROUNDS];
        double[] files = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double ours = perSecond(page, header);
            double theirs = perSecond(file, headerOfFile);
            if (round >= 0) {
                pages[round] = ours;
                files[round] = theirs;
                ratios[round] = ours / theirs;
            }
        }
        print(what + ", Parley", pages, "/s");
        print(what + ", nginx", files, "/s");
        Bench.atLeast(what, Bench.median(ratios), "x", 0.5);
    }

    /** Requests that wrk gets answered a second. */
    private static double perSecond(String address, String header) throws Exception {
        String said = output(
                "wrk", "-t1", "-c" + CONNECTIONS, "-d" + SECONDS + "s", "--timeout", "30s",
                "-H", "Accept-Encoding: gzip", "-H", header, address);
        if (said.contains("Non-2xx") || said.contains("Socket errors")) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(Bench.find(said, "Requests/sec:\\s+([0-9.]+)"));
    }

    /** A page that nobody has asked for before costs what reading and drawing it costs; one at a time. */
    private static void large(Service parley) throws Exception {
        try (Connection database = parley.database()) {
            fill(database, "few", Size.REPLIES, 0);
            fill(database, "quiet", LARGE, Size.REPLIES);
            database.createStatement().execute("vacuum analyze");
        }
        double[] small = new double[ROUNDS];
        double[] many = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double few = page(parley, "few");
            double lots = page(parley, "quiet");
            if (round >= 0) {
                small[round] = few;
                many[round] = lots;
                ratios[round] = lots / few;
            }
        }
        print("cold page, %,d replies".formatted(Size.REPLIES), small, "ms");
        print("cold page, %,d replies".formatted(LARGE), many, "ms");
        Bench.figure("cold page, %,d replies against 200".formatted(LARGE), Bench.median(ratios), "x", 1.3);
    }

    /** Replies to the article, all of one kind, so that the first page is as large however many there are. */
    private static void fill(Connection database, String slug, int count, int before) throws Exception {
        Queue.run(database, MANY, count, before, slug);
        Queue.run(database, COUNTED, count, slug);
    }

    /** Milliseconds, the median of a round. The cookie is one that nobody has, so that the page is made for it. */
    private static double page(Service parley, String slug) throws Exception {
        double[] times = new double[PAGES_A_ROUND];
        Browser reader = parley.browser("parley-key=" + "0".repeat(43));
        for (int i = 0; i < PAGES_A_ROUND; i++) {
            long start = System.nanoTime();
            reader.get("/articles/" + slug);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        return Bench.median(times);
    }

    private static Answer ask(String address) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip").build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200 || !response.headers().firstValue("Content-Encoding").equals(java.util.Optional.of("gzip"))) {
                throw new IllegalStateException(address + " answered " + response);
            }
            return new Answer(response.body(), response.headers().firstValue("ETag").orElseThrow());
        }
    }

    private static void awaitAnswer(String address) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                ask(address);
                return;
            } catch (IOException notYet) {
                if (tries == 100) {
                    throw notYet;
                }
                Thread.sleep(50);
            }
        }
    }

    /** On loopback alone; the file as it was sent, compressed. */
    private static Process nginx(Path folder, Path root, int port) throws IOException {
        Path configuration = folder.resolve("nginx.conf");
        Files.writeString(configuration, """
                daemon off;
                %s
                worker_processes auto;
                pid %s;
                error_log %s;
                events { worker_connections 256; }
                http {
                    access_log off;
                    client_body_temp_path %s;
                    default_type text/html;
                    server {
                        listen 127.0.0.1:%d;
                        root %s;
                        gzip_static always;
                        keepalive_requests 1000000000;
                    }
                }
                """
                .formatted(
                        System.getProperty("user.name").equals("root") ? "user root;" : "",
                        folder.resolve("nginx.pid"),
                        folder.resolve("nginx.log"),
                        folder.resolve("nginx-temp"),
                        port,
                        root));
        return new ProcessBuilder("nginx", "-p", folder.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.out").toFile())
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static boolean isHere(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor(10, TimeUnit.SECONDS);
        } catch (IOException absent) {
            return false;
        }
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ":\n" + said);
        }
        return said;
    }

    private static void print(String what, double[] values, String unit) {
        System.out.printf(
                "%-58s %8.1f %-6s (%.1f to %.1f)%n",
                what,
                Bench.median(values),
                unit,
                DoubleStream.of(values).min().orElseThrow(),
                DoubleStream.of(values).max().orElseThrow());
    }
}
