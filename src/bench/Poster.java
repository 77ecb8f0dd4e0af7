import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Sends the form under an article as the page's script does, each time as another person from another address. */
final class Poster {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String site;
    private final String article;

    Poster(Service parley, String article) {
        this.site = parley.address("");
        this.article = article;
    }

    /** The measuring program is the proxy that says who is asking. */
    static Map<String, String> settings(String moderation) {
        return Map.of("PARLEY_MODERATION", moderation, "PARLEY_TRUSTED_PROXIES", "127.0.0.0/8,::1/128");
    }

    static String address(int person) {
        return "10." + (person >> 16 & 255) + "." + (person >> 8 & 255) + "." + (person & 255);
    }

    static String email(int person) {
        return "writer-" + person + "@example.com";
    }

    static String key(int person) {
        return "00000000-0000-4000-8000-%012x".formatted(person);
    }

    static String words(int person) {
        return "So: reader " + person + " " + String.join(" ", Size.WORDS.subList(0, 30)) + ".";
    }

    /** The reply must be taken. */
    void post(int person) throws Exception {
        String form = "author=Jane&email=" + encoded(email(person)) + "&submission=" + key(person) + "&comment="
                + encoded(words(person));
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + article + "/comments"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .header("X-Forwarded-For", address(person))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 303) {
            throw new IllegalStateException("The reply was answered " + response.statusCode() + ": " + response.body());
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
