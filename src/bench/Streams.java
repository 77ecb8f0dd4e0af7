import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * Browsers with a discussion open, each on a connection of its own, as a proxy passes them on: each from another address,
 * so that no limit of the product stands in the way. One thread hears all of them.
 */
final class Streams implements AutoCloseable {

    /** So many ask at once: fewer than the product lets wait for its database. */
    private static final int AT_ONCE = 64;

    private static final Duration LOOK = Duration.ofMillis(5);

    /** Signs of life come every 25 s. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** As Chromium asks, which keeps the service's memory as full as browsers do. */
    private static final String REQUEST = """
            GET /api/v1/threads/events?site=default&url=%s HTTP/1.1
            Host: localhost:%d
            X-Forwarded-For: %s
            Connection: keep-alive
            Cache-Control: no-cache
            sec-ch-ua-platform: "Linux"
            User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36
            sec-ch-ua: "Chromium";v="142", "Not A(Brand";v="99"
            Accept: text/event-stream
            sec-ch-ua-mobile: ?0
            Sec-Fetch-Site: same-origin
            Sec-Fetch-Mode: cors
            Sec-Fetch-Dest: empty
            Referer: %s
            Accept-Encoding: gzip, deflate, br, zstd
            Accept-Language: en-GB,en;q=0.9,de;q=0.8

            """;

    private final Service parley;
    private final List<Stream> streams = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final Thread ear = Thread.ofPlatform().name("streams").unstarted(this::hear);
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);
    private int answered;
    private boolean isClosed;
    private Exception failure;

    /** A browser; looked at and changed while {@link Streams} is locked. */
    private static final class Stream {

        private final String article;
        private final StringBuilder line = new StringBuilder();
        private boolean isAnswered;
        private boolean isLost;
        private long count = -1;
        private long told;
        private int beats;

        Stream(String article) {
            this.article = article;
        }
    }

    private Streams(Service parley) throws IOException {
        this.parley = parley;
    }

    /**
     * @param articles what is open, one for each browser
     * @param person the first of them; what the others are called follows
     */
    static Streams open(Service parley, List<String> articles, int person) throws Exception {
        Streams all = new Streams(parley);
        try {
            all.ear.start();
            for (int i = 0; i < articles.size(); i++) {
                int asked = i;
                all.await("are answered", () -> asked - all.answered < AT_ONCE);
                all.add(articles.get(i), Poster.address(person + i));
            }
            all.await("know how many replies there are", () -> all.streams.stream().allMatch(stream -> stream.count >= 0));
            return all;
        } catch (Exception e) {
            all.close();
            throw e;
        }
    }

    private void add(String article, String address) throws IOException {
        String page = parley.address("/articles/" + article);
        byte[] request = REQUEST.formatted(Poster.encoded(page), parley.port(), address, page)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", parley.port()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(ByteBuffer.wrap(request));
        channel.configureBlocking(false);
        Stream stream = new Stream(article);
        synchronized (this) {
            streams.add(stream);
        }
        channel.register(selector, SelectionKey.OP_READ, stream);
        selector.wakeup();
    }

    // --- What is heard ----------------------------------------------------------------------------------------------

    private void hear() {
        try {
            while (!isClosed()) {
                selector.select(this::read, 1_000);
            }
        } catch (IOException | RuntimeException e) {
            fail(e);
        }
    }

    private synchronized boolean isClosed() {
        return isClosed;
    }

    private synchronized void fail(Exception e) {
        failure = e;
    }

    private void read(SelectionKey key) {
        int length;
        try {
            length = ((SocketChannel) key.channel()).read(bytes.clear());
        } catch (IOException reset) {
            length = -1;
        }
        long now = System.nanoTime();
        synchronized (this) {
            Stream stream = (Stream) key.attachment();
            if (length < 0) {
                key.cancel();
                stream.isLost = true;
            }
            for (bytes.flip(); bytes.hasRemaining(); ) {
                take(stream, (char) bytes.get(), now);
            }
        }
    }

    private void take(Stream stream, char character, long now) {
        if (character != '\n') {
            stream.line.append(character);
            return;
        }
        String line = stream.line.toString().strip();
        stream.line.setLength(0);
        if (!stream.isAnswered) {
            if (!line.equals("HTTP/1.1 200 OK")) {
                throw new IllegalStateException("A browser that opened a discussion was answered " + line);
            }
            stream.isAnswered = true;
            answered++;
        } else if (line.startsWith("data:")) {
            stream.count = Long.parseLong(Bench.find(line, "\"count\":(\\d+)"));
            stream.told = now;
        } else if (line.startsWith(":")) {
            stream.beats++;
        }
    }

    // --- What is asked ----------------------------------------------------------------------------------------------

    /** How many there are still. */
    synchronized int connected() {
        return (int) streams.stream().filter(stream -> !stream.isLost).count();
    }

    /** What the readers of an article were told last. */
    synchronized long count(String article) {
        return of(article).getFirst().count;
    }

    /** Waits until all who read it were told; milliseconds for each since the moment that is given. */
    double[] told(String article, long count, long since) throws Exception {
        List<Stream> readers;
        synchronized (this) {
            readers = of(article);
        }
        await("are told of " + count + " replies", () -> readers.stream().allMatch(stream -> stream.isLost || stream.count >= count));
        synchronized (this) {
            return readers.stream().filter(stream -> !stream.isLost).mapToDouble(stream -> (stream.told - since) / 1e6).toArray();
        }
    }

    /** Waits until the next sign of life has come to all. */
    void beat() throws Exception {
        int[] before;
        synchronized (this) {
            before = streams.stream().mapToInt(stream -> stream.beats).toArray();
        }
        await("get a sign of life", () -> {
            for (int i = 0; i < before.length; i++) {
                if (streams.get(i).beats == before[i] && !streams.get(i).isLost) {
                    return false;
                }
            }
            return true;
        });
    }

    private List<Stream> of(String article) {
        return streams.stream().filter(stream -> stream.article.equals(article)).toList();
    }

    /** Looks now and then, and leaves the cores to the service meanwhile; when something came is written down as it comes. */
    private void await(String what, BooleanSupplier isSo) throws Exception {
        long limit = System.nanoTime() + PATIENCE;
        while (!isSoNow(isSo)) {
            if (System.nanoTime() > limit) {
                throw new TimeoutException("Not all of those that are open " + what);
            }
            Thread.sleep(LOOK);
        }
    }

    private synchronized boolean isSoNow(BooleanSupplier isSo) throws Exception {
        if (failure != null) {
            throw failure;
        }
        return isSo.getAsBoolean();
    }

    @Override
    public void close() throws Exception {
        synchronized (this) {
            isClosed = true;
        }
        selector.wakeup();
        ear.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }
}
