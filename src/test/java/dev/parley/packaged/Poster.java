package dev.parley.packaged;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Readers who post one after the other and remember what was acknowledged. What was cut off, or answered with "try
 * again", is sent once more just as it was: the browser cannot know whether it was taken.
 */
final class Poster {

    private static final Duration OUTAGE = Duration.ofSeconds(90);
    private static final int DEEPEST = 4;
    private static final String TWO_LINKS = " https://example.org/a and https://example.org/b";

    private final int number;
    private final boolean script;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final List<String> unexpected = new CopyOnWriteArrayList<>();
    private int posts;
    private int repeated;
    private int depth;
    private String parent = "";
    private @Nullable Map<String, String> open;

    /** @param script whether its browser gives each reply a key */
    Poster(int number, boolean script) {
        this.number = number;
        this.script = script;
    }

    /** The comments by what they say, and the id that the answer named. */
    Map<String, String> acknowledged() {
        return acknowledged;
    }

    /** Answers that nobody should have got. */
    List<String> unexpected() {
        return unexpected;
    }

    int repeated() {
        return repeated;
    }

    /** Posts until that is enough, or until nobody answers any more. */
    void postUntilCut(Service service, BooleanSupplier enough) {
        try {
            repeatWhatIsOpen(service);
            while (!enough.getAsBoolean()) {
                open = form();
                send(service);
                repeatWhatIsOpen(service);
            }
        } catch (IOException cut) {
            // What is open is sent again in the next round.
        }
    }

    /** Sends again what was never answered, until it is. */
    void repeatWhatIsOpen(Service service) throws IOException {
        if (open != null) {
            repeated++;
            await().atMost(OUTAGE).pollInterval(Duration.ofMillis(50)).until(() -> {
                send(service);
                return open == null;
            });
        }
    }

    private void send(Service service) throws IOException {
        Map<String, String> form = Objects.requireNonNull(open);
        HttpResponse<String> answer =
                Http.post(service.url("/articles/" + Service.SLUG + "/comments"), form, "X-Forwarded-For", network());
        if (answer.statusCode() == 503) {
            return;
        }
        open = null;
        if (answer.statusCode() == 303) {
            acknowledge(form, answer.headers().firstValue("Location").orElse(""));
        } else {
            unexpected.add(answer.statusCode() + " for " + form + ":\n" + answer.body());
        }
    }

    private void acknowledge(Map<String, String> form, String location) {
        String id = location.replaceFirst(".*#comment-", "");
        String text = Objects.requireNonNull(form.get("comment"));
        acknowledged.put(text, id);
        if (!text.endsWith(TWO_LINKS)) {
            depth = depth % DEEPEST + 1;
            parent = depth == DEEPEST ? "" : id;
        }
    }

    /** Another person each time, from another network, so that the limit on floods is not met. */
    private Map<String, String> form() {
        posts++;
        Map<String, String> form = new LinkedHashMap<>();
        form.put("comment", "Post " + posts + " of poster " + number + (posts % 5 == 0 ? TWO_LINKS : ""));
        form.put("author", "Reader " + number + "-" + posts);
        form.put("email", "reader" + number + "-" + posts + "@example.org");
        form.put("url", "");
        form.put("parent", parent);
        if (script) {
            form.put("submission", UUID.randomUUID().toString());
        }
        return form;
    }

    private String network() {
        return "10." + (number + 1) + "." + (posts >> 8) + "." + (posts & 255);
    }
}
