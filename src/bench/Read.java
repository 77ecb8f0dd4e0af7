import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How fast readers are served, beside nginx with the same bytes as a file, in rounds that take turns; and what a large
 * thread costs beside a small one. wrk asks, from the same two cores.
 */
final class Read {

    static final int CONNECTIONS = 32;

    private static final int ROUNDS = Bench.rounds(5);
    private static final int SECONDS = Bench.seconds(5);
    private static final int PAGES_A_ROUND = 40;

    /** The answer that everybody gets, as it goes over the wire. */
    private record Answer(byte[] bytes, String tag) {}

    private Read() {}

    static void measure(Path work) throws Exception {
        Path data = Data.folder(work);
        Path folder = Files.createDirectories(work.resolve("read"));
        try (Service parley = Data.service(data, Map.of())) {
            System.out.println();
            if (Wrk.isHere() && Bench.isHere("nginx", "-v")) {
                besideAFile(parley, folder);
            } else {
                Bench.notMeasured("pages beside a file", "wrk or nginx is not here.");
            }
            System.out.println();
            cold(parley, "some", "%,d replies".formatted(Data.SOME));
            cold(parley, "quiet", "%,d replies".formatted(Data.LARGE));
            cold(parley, "chain", "a chain %,d deep".formatted(Data.DEEP));
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
            compare("warm page, 200 replies, against a file", page, file, "", "");
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
        Bench.spread(what + ", Parley", pages, "/s");
        Bench.spread(what + ", nginx", files, "/s");
        Bench.atLeast(what, Bench.median(ratios), "x", 0.5);
    }

    /**
     * @param header besides that of the compression; empty for none
     */
    private static double perSecond(String address, String header) throws Exception {
        String gzip = "Accept-Encoding: gzip";
        return header.isEmpty()
                ? Wrk.perSecond(CONNECTIONS, SECONDS, address, gzip)
                : Wrk.perSecond(CONNECTIONS, SECONDS, address, gzip, header);
    }

    /** A page that nobody has asked for before costs what reading and drawing it costs; one at a time. */
    private static void cold(Service parley, String slug, String thread) throws Exception {
        double[] small = new double[ROUNDS];
        double[] large = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double few = page(parley, "few");
            double many = page(parley, slug);
            if (round >= 0) {
                small[round] = few;
                large[round] = many;
                ratios[round] = many / few;
            }
        }
        Bench.spread("cold page, %,d replies".formatted(Size.REPLIES), small, "ms");
        Bench.spread("cold page, " + thread, large, "ms");
        Bench.figure("cold page, " + thread + " against 200", Bench.median(ratios), "x", 1.3);
    }

    /** Milliseconds, the median of a round. Who is remembered gets a page that is made for them and kept nowhere. */
    private static double page(Service parley, String slug) throws Exception {
        double[] times = new double[PAGES_A_ROUND];
        Browser reader = parley.browser("parley-name=Jane&jane%40example.com&");
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
}
