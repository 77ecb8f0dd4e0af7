package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.http.HttpServer;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats T24 and T5. */
class BaseUrlTest {

    private static final HttpServer SERVER = (HttpServer) Proxy.newProxyInstance(
            HttpServer.class.getClassLoader(), new Class<?>[] {HttpServer.class}, (proxy, method, arguments) -> 8123);

    private static BaseUrl unset() {
        return new BaseUrl(FakeWebConfig.unset(), SERVER);
    }

    private static BaseUrl at(String url) {
        return new BaseUrl(FakeWebConfig.at(url), SERVER);
    }

    @Test
    void unsetItIsTheActualPortOnLocalhost() {
        assertThat(unset()).hasToString("http://localhost:8123");
        assertThat(unset().isHttps()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8080", "[::1]", "[::1]:99"
            })
    void unsetItAnswersToLoopbackNames(String host) {
        assertThat(unset().answersTo(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "localhost.example.org",
                "localhost.",
                "localhost:",
                "localhost:8080@example.org",
                "localhost:123456",
                "localhost:80:80",
                "localhost/",
                "localhost\\",
                " localhost",
                "127.0.0.1.nip.io",
                "127.0.0.2",
                "0.0.0.0",
                "2130706433",
                "0x7f.1",
                "::1",
                "[::]",
                "[::1].example.org",
                "xn--localhost",
                "192.168.0.1:8080"
            })
    void unsetItAnswersToNothingElse(String host) {
        assertThat(unset().answersTo(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://comments.example.org, comments.example.org, true",
        "https://comments.example.org, COMMENTS.Example.ORG, true",
        "https://comments.example.org, comments.example.org:443, true",
        "https://comments.example.org:443, comments.example.org, true",
        "https://Comments.Example.Org/, comments.example.org, true",
        "https://comments.example.org, comments.example.org:80, false",
        "https://comments.example.org, comments.example.org:8443, false",
        "https://comments.example.org:8443, comments.example.org:8443, true",
        "https://comments.example.org:8443, comments.example.org, false",
        "https://comments.example.org, evil.example.org, false",
        "https://comments.example.org, comments.example.org.evil.example, false",
        "https://comments.example.org, evil.example/comments.example.org, false",
        "https://comments.example.org, localhost, false",
        "http://comments.example.org, comments.example.org:80, true",
        "http://comments.example.org, comments.example.org:443, false",
        "http://[2001:db8::1]:8080, [2001:db8::1]:8080, true",
    })
    void setItAnswersToItsOwnNameAlone(String url, String host, boolean known) {
        assertThat(at(url).answersTo(host)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "https://comments.example.org, https://comments.example.org, true",
        "https://comments.example.org:443/, https://comments.example.org, true",
        "https://comments.example.org, http://comments.example.org, false",
        "https://comments.example.org, https://comments.example.org:8443, false",
        "https://comments.example.org, https://comments.example.org.evil.example, false",
        "https://comments.example.org, https://evil.example, false",
        "https://comments.example.org, null, false",
        "https://comments.example.org, '', false",
    })
    void setItsOriginIsItsOwnAlone(String url, String origin, boolean own) {
        assertThat(at(url).isOwnOrigin(origin, "comments.example.org")).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080, true",
        "http://localhost:8080, LOCALHOST:8080, true",
        "http://127.0.0.1:8080, localhost:8080, false",
        "http://localhost:9000, localhost:8080, false",
        "https://localhost:8080, localhost:8080, false",
        "null, localhost:8080, false",
    })
    void unsetTheOriginIsTheOneThatTheRequestCameFor(String origin, String host, boolean own) {
        assertThat(unset().isOwnOrigin(origin, host)).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comments.example.org",
                "comments.example.org:8080",
                "https:comments.example.org",
                "mailto:me@example.org",
                "ftp://example.org",
                "https://example.org/comments",
                "https://example.org?x=1",
                "https://example.org#x",
                "https://user@example.org",
                "https://",
                "//example.org",
                "/"
            })
    void anAddressThatIsNoRootOfASiteEndsTheStart(String url) {
        assertThatThrownBy(() -> at(url.equals("https://") ? "https:///" : url))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PARLEY_BASE_URL");
    }

    @Test
    void setItIsWrittenWithoutASlashAtTheEnd() {
        assertThat(at("https://Comments.Example.org/")).hasToString("https://comments.example.org");
        assertThat(at("https://comments.example.org").isHttps()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://comments.example.org/articles/one, /articles/one",
        "HTTPS://Comments.Example.ORG/articles/one, /articles/one",
        "https://comments.example.org:443/articles/one, /articles/one",
        "https://comments.example.org/articles/one?x=%zz |#y, /articles/one",
        "https://comments.example.org/articles/one#?x, /articles/one",
        "https://comments.example.org, ''",
    })
    void theWholeAddressOfAPageOfOursHasItsPath(String address, String path) {
        assertThat(at("https://comments.example.org").pathOf(address)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/articles/one",
                "//comments.example.org/articles/one",
                "http://comments.example.org/articles/one",
                "https://comments.example.org:8443/articles/one",
                "https://example.org/articles/one",
                "https://comments.example.org@evil.example/articles/one",
                "https://jane@comments.example.org/articles/one",
                "https://comments.example.org.evil.example/articles/one",
                "https:comments.example.org/articles/one",
                "https:///articles/one",
                "https://comments.example.org/a b",
                "javascript:alert(1)",
                "?",
                "\u0000"
            })
    void addressesOfOthersAndWhatIsNoneHaveNoPathHere(String address) {
        assertThat(at("https://comments.example.org").pathOf(address)).isEmpty();
    }

    @Test
    void unsetAnyLoopbackAddressIsOurs() {
        assertThat(unset().pathOf("http://localhost:8123/x")).contains("/x");
        assertThat(unset().pathOf("http://127.0.0.1:1/x")).contains("/x");
        assertThat(unset().pathOf("https://localhost/x")).isEmpty();
        assertThat(unset().pathOf("http://example.org/x")).isEmpty();
    }
}
