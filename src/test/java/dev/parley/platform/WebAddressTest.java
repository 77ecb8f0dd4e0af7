package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org",
                "https://example.org/",
                "https://example.org:8443/a/b?c=d&e=f#g",
                "https://example.org?q",
                "https://münchen.example/straße",
                "https://例え.example/%20|{}[]",
                "http://127.0.0.1:8080/",
                "http://[2001:db8::1]/",
                "https://example.org/@name/status",
                "https://my_host.example/"
            })
    void webAddressesAreAccepted(String typed) {
        assertThat(WebAddress.absolute(typed)).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP://Example.org/A", "hTtP://Example.org/A"})
    void theSchemeIsWrittenPlainly(String typed) {
        assertThat(WebAddress.absolute(typed)).contains("http://Example.org/A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "java\nscript:alert(1)",
                " javascript:alert(1)",
                "\u0001javascript:alert(1)",
                "javascript://example.org/%0Aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "ftp://example.org",
                "mailto:a@example.org",
                "//example.org",
                "/articles",
                "#top",
                "example.org",
                "www.example.org",
                "http:example.org",
                "http:/example.org",
                "http://",
                "http:///example.org",
                "http://?x",
                "http://.example.org",
                "http://user@example.org",
                "https://paypal.com@evil.example",
                "https://paypal.com:443@evil.example",
                "http://a:b@example.org/",
                "http://example.org\\@evil.example",
                "http:\\\\example.org",
                "http://example.org/a b",
                "http://example.org/\u0000",
                "http://example.org/\t",
                "http://example.org/a\nb",
                "http://example.org/\u202Egpj.exe",
                "http://exa\u200Bmple.org/",
                "http://exa%6Dple.org/",
                "http://example.org:99x/",
                "http://example.org:123456/",
                "http://\uD800example.org/"
            })
    void everythingElseIsRefused(String typed) {
        assertThat(WebAddress.absolute(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/a", "#top", "/a?b=c"})
    void addressesWithinTheSiteAreTheirOwnKind(String typed) {
        assertThat(WebAddress.relative(typed)).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "evil",
                "../a",
                "javascript:alert(1)",
                "#",
                "/a b"
            })
    void addressesThatLeaveTheSiteAreNot(String typed) {
        assertThat(WebAddress.relative(typed)).isEmpty();
    }
}
