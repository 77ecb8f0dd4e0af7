package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Threat T1, on the desk: a moderator reads where a link leads and cannot be led there by accident. */
class InertTextTest {

    private static String inert(String typed) {
        return CommentText.inertHtml(typed, List.of()).toString();
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

    private static String marked(String typed, String... terms) {
        return CommentText.inertHtml(typed, List.of(terms)).toString();
    }

    @Test
    void whatIsLookedForIsMarkedInCapitalsOrNot() {
        assertThat(marked("Buy CHEAP watches, cheap ones.", "cheap", "ones"))
                .isEqualTo("<p>Buy <mark>CHEAP</mark> watches, <mark>cheap</mark> <mark>ones</mark>.</p>");
    }

    @Test
    void markupWithinAWordHidesNothing() {
        assertThat(marked("ch*ea*p and ch`eap`", "cheap"))
                .isEqualTo("<p><mark>ch</mark><em><mark>ea</mark></em><mark>p</mark> and <mark>ch</mark>"
                        + "<code><mark>eap</mark></code></p>");
    }

    @Test
    void wordsOfTwoLinesOrBlocksAreTwoWords() {
        for (String typed : List.of("che\nap", "che\n\nap", "- che\n- ap", "> che\n\nap")) {
            assertThat(marked(typed, "cheap")).as(typed).doesNotContain("<mark>");
        }
    }

    @Test
    void whereALinkLeadsIsMarkedToo() {
        assertThat(marked("[my bank](HTTPS://evil.example/x) https://evil.example/x", "https://EVIL.example/x"))
                .isEqualTo("<p><u>my bank</u> <small>(<mark>https://evil.example/x</mark>)</small> "
                        + "<u><mark>https://evil.example/x</mark></u></p>");
    }

    @Test
    void whatIsMarkedIsStillTextAndNothingElse() {
        assertThat(marked("a <b>x</b> & \"y\"", "<b>", "& \""))
                .isEqualTo("<p>a <mark>&lt;b&gt;</mark>x&lt;/b&gt; <mark>&amp; &quot;</mark>y&quot;</p>");
    }

    @Test
    void placesThatOverlapAreOnePlace() {
        assertThat(marked("one two three", "one two", "two three", "")).isEqualTo("<p><mark>one two three</mark></p>");
    }

    /** Letters whose small form is two letters, and letters of two characters. */
    @Test
    void nothingIsMarkedBesideItsPlace() {
        assertThat(marked("İİİ 🕰🕰 cheap 🕰", "cheap", "🕰 ")).isEqualTo("<p>İİİ 🕰<mark>🕰 cheap</mark> 🕰</p>");
    }
}
