package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Threat T1, on the desk: a moderator reads where a link leads and cannot be led there by accident. */
class InertTextTest {

    private static String inert(String typed) {
        return CommentText.inertHtml(typed).toString();
    }

    @Test
    void aLinkIsWordsAndItsTarget() {
        assertThat(inert("See [my bank](https://evil.example/?a=1&b=2)."))
                .isEqualTo("<p>See <u>my bank</u> <small>(https://evil.example/?a=1&amp;b=2)</small>.</p>");
    }

    @Test
    void aBareAddressIsWrittenOnce() {
        assertThat(inert("https://example.org/?a=1&b=2")).isEqualTo("<p><u>https://example.org/?a=1&amp;b=2</u></p>");
    }

    @Test
    void wordsThatPretendToBeAnotherAddressAreFoundOut() {
        assertThat(inert("[https://bank.example](https://evil.example)"))
                .isEqualTo("<p><u>https://bank.example</u> <small>(https://evil.example)</small></p>");
    }

    @Test
    void nothingElseIsDifferentFromThePublicPage() {
        String typed = "*Some* <b>text</b>\n\n> quoted `code`\n\n1. one\n2. two";

        assertThat(inert(typed)).isEqualTo(CommentText.html(typed).toString());
    }
}
