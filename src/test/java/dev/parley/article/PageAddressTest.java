package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One page is one discussion, however people came to it. */
class PageAddressTest {

    private static String canonical(String typed) {
        return PageAddress.of(typed)
                .orElseThrow(() -> new AssertionError(typed))
                .url();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    https://Example.ORG/a                        | https://example.org/a
                    HTTPS://example.org/a                        | https://example.org/a
                    https://example.org:443/a                    | https://example.org/a
                    http://example.org:80                        | http://example.org/
                    http://example.org:8080/a/                   | http://example.org:8080/a
                    https://example.org:/a                       | https://example.org/a
                    https://example.org                          | https://example.org/
                    https://example.org/                         | https://example.org/
                    https://example.org/a/                       | https://example.org/a
                    https://example.org/a#comment-1              | https://example.org/a
                    https://example.org?                         | https://example.org/
                    https://example.org/a?utm_source=x&p=1&UTM_X=2&fbclid=3 | https://example.org/a?p=1
                    https://example.org/?gclid=1                 | https://example.org/
                    https://example.org/a?b=2&a=1                | https://example.org/a?b=2&a=1
                    https://example.org/a/?b=2                   | https://example.org/a?b=2
                    https://example.org/a/./b/../c               | https://example.org/a/c
                    https://example.org/../b                     | https://example.org/b
                    https://example.org/a/%2e%2e/b               | https://example.org/b
                    https://example.org//a//b                    | https://example.org//a//b
                    https://example.org/a/..                     | https://example.org/
                    https://example.org/%c3%bc                   | https://example.org/%C3%BC
                    https://example.org/ü                        | https://example.org/%C3%BC
                    https://bücher.example/                      | https://xn--bcher-kva.example/
                    https://BÜCHER.example/                      | https://xn--bcher-kva.example/
                    https://example.org/a?x=[1]                  | https://example.org/a?x=%5B1%5D
                    https://example.org/a?x={1}                  | https://example.org/a?x=%7B1%7D
                    https://example.org/100%                     | https://example.org/100%25
                    http://[::1]:3000/a                          | http://[::1]:3000/a
                    """)
    void itHasOneSpelling(String typed, String canonical) {
        assertThat(canonical(typed)).isEqualTo(canonical);
        assertThat(canonical(canonical)).as("of the canonical one").isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/a",
                "/a",
                "//example.org/a",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/a",
                "https://",
                "https:///a",
                "https://example.org:99999/",
                "https://user@example.org/",
                "https://user:password@example.org/",
                "https://example.org\\@evil.example/",
                "https://exa mple.org/",
                "https://example.org/\u0000",
                "https://example.org/a\u202Eb",
                "https://fa\u00DF.de/"
            })
    void whatIsNoAddressOfAPageIsNone(String typed) {
        assertThat(PageAddress.of(typed)).isEmpty();
    }

    @Test
    void whatIsTooLongIsNone() {
        assertThat(PageAddress.of("https://example.org/" + "a".repeat(980))).isPresent();
        assertThat(PageAddress.of("https://example.org/" + "a".repeat(981))).isEmpty();
        assertThat(PageAddress.of("https://example.org/" + "ü".repeat(200))).isEmpty();
    }

    @Test
    void itsOriginIsThatOfTheBrowser() {
        assertThat(PageAddress.of("HTTPS://Example.org:443/a?b").orElseThrow().origin())
                .isEqualTo("https://example.org");
        assertThat(PageAddress.of("http://localhost:3000").orElseThrow().origin())
                .isEqualTo("http://localhost:3000");
    }

    @Test
    void differentPagesHaveDifferentNamesThatAnArticleCanHave() {
        String slug = PageAddress.of("https://example.org/news/A_long_Title")
                .orElseThrow()
                .slug();

        assertThat(slug).startsWith("example-org-news-a-long-title-").matches(Slug::isValid);
        assertThat(PageAddress.of("https://example.org/news/a-long-title")
                        .orElseThrow()
                        .slug())
                .startsWith("example-org-news-a-long-title-")
                .isNotEqualTo(slug);
        assertThat(PageAddress.of("https://example.org/" + "-a".repeat(400))
                        .orElseThrow()
                        .slug())
                .matches(Slug::isValid);
    }
}
