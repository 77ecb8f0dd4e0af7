package dev.parley.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What a browser makes of an answer that does not end: events, one after the other, until one of the two hangs up. */
public final class EventStream implements AutoCloseable {

    private static final Duration SLOW_MACHINE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Its fields by name; a comment has the empty name. */
    public record Event(Map<String, String> fields) {

        public String id() {
            return fields.getOrDefault("id", "");
        }

        public String data() {
            return fields.getOrDefault("data", "");
        }
    }

    private final HttpResponse<InputStream> answer;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CountDownLatch end = new CountDownLatch(1);

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
    }

    /** @param headers names and values by turns */
    public static EventStream open(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/event-stream");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            EventStream stream =
                    new EventStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
            if (stream.status() == 200) {
                Thread.ofVirtual().start(stream::read);
            }
            return stream;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(new Event(fields));
                    fields = new LinkedHashMap<>();
                } else {
                    int colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            }
        } catch (IOException cut) {
            // An end like any other.
        } finally {
            end.countDown();
        }
    }

    public int status() {
        return answer.statusCode();
    }

    public String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** The next event of any kind, comments and lone settings included. */
    public Event next() {
        return within(SLOW_MACHINE)
                .orElseThrow(() -> new AssertionError("nothing came within " + SLOW_MACHINE.toSeconds() + " s"));
    }

    /** The next that says something. */
    public Event nextWithData() {
        Event event = next();
        while (event.data().isEmpty()) {
            event = next();
        }
        return event;
    }

    /** Empty where nothing comes for so long. */
    public Optional<Event> within(Duration patience) {
        try {
            return Optional.ofNullable(events.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Empty where nothing that says something comes for so long; a sign of life says nothing. */
    public Optional<Event> newsWithin(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<Event> event = within(patience);
        while (event.isPresent() && event.get().data().isEmpty()) {
            event = within(Duration.ofNanos(Math.max(end - System.nanoTime(), 0)));
        }
        return event;
    }

    /** Whether the service ends it, within a time that is long enough for a slow machine. */
    public boolean ends() {
        try {
            return end.await(SLOW_MACHINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean hasEnded() {
        return end.getCount() == 0;
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException alreadyEnded) {
            // As it should.
        }
    }
}
