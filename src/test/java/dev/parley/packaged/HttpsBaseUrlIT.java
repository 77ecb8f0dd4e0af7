package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind TLS that ends in front of it: what leaves the service fits the address that its owner gave it (M11). */
class HttpsBaseUrlIT {

    private static final String HOST = "comments.example.org";
    private static final String ARTICLE = "/articles/" + Service.SLUG;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Service service;

    @BeforeAll
    static void aServiceWithAnAddress() {
        service = Service.ready(
                folder,
                Map.of(
                        "PARLEY_BASE_URL", "https://" + HOST,
                        "PARLEY_TRUSTED_PROXIES", "127.0.0.0/8,::1",
                        "PARLEY_MODERATION", "post"));
    }

    @AfterAll
    static void end() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void cookiesAreSecureAndLocationsStayRelative() throws IOException {
        HttpResponse<String> answer = post("Over TLS", "Host", HOST, "Origin", "https://" + HOST);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(ARTICLE + "?at=");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .containsIgnoringCase(";Secure")
                        .containsIgnoringCase(";HttpOnly")
                        .containsIgnoringCase(";Path=/")
                        .doesNotContainIgnoringCase("Domain="));
        assertThatTlsIsDemanded(answer);
    }

    @Test
    void everyAnswerDemandsTls() throws IOException {
        for (String path : new String[] {"/", ARTICLE, "/articles/none", "/q/openapi", "/none"}) {
            assertThatTlsIsDemanded(Http.get(service.url(path), "Host", HOST));
        }
    }

    @Test
    void itsOwnPortMayBeNamed() throws IOException {
        assertThat(Http.get(service.url(ARTICLE), "Host", HOST + ":443").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnknownHostIsMisdirected() throws IOException {
        for (String host : new String[] {"localhost", "evil.example", HOST + ":8080", HOST + ".evil.example"}) {
            HttpResponse<String> answer = Http.get(service.url(ARTICLE), "Host", host);
            assertThat(answer.statusCode()).as(host).isEqualTo(421);
            assertThat(answer.body()).doesNotContain(host + "\"");
            assertThatTlsIsDemanded(answer);
        }
    }

    @Test
    void aForwardedHostChangesNothing() throws IOException {
        HttpResponse<String> answer = Http.get(
                service.url(ARTICLE),
                "Host",
                HOST,
                "X-Forwarded-Host",
                "evil.example",
                "Forwarded",
                "host=evil.example");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("evil.example").contains("https://" + HOST);
    }

    @Test
    void aPageOfAnotherOriginCannotPost() throws IOException {
        assertThat(post("From afar", "Host", HOST, "Origin", "http://" + HOST).statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> post(String comment, String... headers) throws IOException {
        Map<String, String> form = Map.of("comment", comment, "author", "Ada Example", "email", "ada@example.org");
        return Http.post(service.url(ARTICLE + "/comments"), form, headers);
    }

    private static void assertThatTlsIsDemanded(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                .startsWith("max-age=31536000");
    }
}
