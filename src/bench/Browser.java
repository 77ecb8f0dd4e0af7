import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser before a service: keeps one cookie, and the token of the desk's forms. */
final class Browser {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String site;
    private String cookie;
    private String token = "";

    Browser(String site, String cookie) {
        this.site = site;
        this.cookie = cookie;
    }

    boolean answers(String path) throws IOException, InterruptedException {
        return request(path).statusCode() == 200;
    }

    byte[] get(String path) throws Exception {
        HttpResponse<byte[]> response = request(path);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response.body();
    }

    private HttpResponse<byte[]> request(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                .timeout(Duration.ofSeconds(30))
                .header("Cookie", cookie)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Later requests are those of a moderator. */
    void signIn(String email, String password) throws Exception {
        String form = "email=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<String> response = send("/moderation/sign-in", form);
        cookie = response.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    /** A form of the desk, by whoever is signed in; the answer must be that it was taken. */
    String post(String path, String form) throws Exception {
        if (token.isEmpty()) {
            String page = new String(get("/moderation/account"), StandardCharsets.UTF_8);
            Matcher field = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
            if (!field.find()) {
                throw new IllegalStateException("Nobody is signed in");
            }
            token = field.group(1);
        }
        HttpResponse<String> response = send(path, form + "&token=" + token);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site)
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
