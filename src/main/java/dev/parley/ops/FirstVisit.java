package dev.parley.ops;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is asked of a service in a rehearsal: what a reader and then a moderator ask for first. */
final class FirstVisit {

    static final String EMAIL = "rehearsal@example.org";
    static final String SLUG = "rehearsal";
    static final String ARTICLE = "---\ntitle: Rehearsal\n---\n\nWords to *talk* about.\n";

    private static final String PAGE = "/articles/" + SLUG;
    private static final String DESK = "/moderation";
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final String origin;
    private final String password;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .cookieHandler(new CookieManager())
            .build();

    FirstVisit(int port, String password) {
        this.origin = "http://localhost:" + port;
        this.password = password;
    }

    void pay(Process service) throws IOException, InterruptedException {
        awaitFirstPage(service);
        String page = get(PAGE);
        for (String asset : assets(page)) {
            get(asset);
        }
        send(request(PAGE).header("Accept-Encoding", "gzip").GET().build());
        post(PAGE + "/comments", Map.of("comment", "Well *said*.", "author", "Ada Example", "email", EMAIL));
        get(PAGE);
        get(DESK + "/sign-in");
        post(DESK + "/sign-in", Map.of("email", EMAIL, "password", password, "next", DESK));
        // Who is not signed in is led to the door, which is a page like others.
        if (!get(DESK).contains("Well")) {
            throw new IllegalStateException("the desk does not show the reply");
        }
    }

    private void awaitFirstPage(Process service) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                get("/");
                return;
            } catch (IOException | IllegalStateException notYet) {
                if (service.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("the service ended instead of starting", notYet);
                }
            }
        }
        throw new IllegalStateException("the service did not start");
    }

    private static List<String> assets(String page) {
        return ASSET.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private String get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    private void post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        send(request(path)
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin + path)).timeout(ANSWER);
    }

    private String send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IllegalStateException(request.uri().getPath() + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }
}
