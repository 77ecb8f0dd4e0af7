package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleTextTest {

    private static String markdown(String body) {
        return ArticleText.html(body, ArticleFormat.MARKDOWN).html();
    }

    private static String plain(String body) {
        return ArticleText.html(body, ArticleFormat.PLAIN).html();
    }

    @ParameterizedTest
    @CsvSource({"#, h2", "##, h2", "###, h3", "####, h4", "#####, h5", "######, h6"})
    void headingsBeginBelowThePagesTitle(String signs, String element) {
        assertThat(markdown(signs + " A & *b*")).isEqualTo("<" + element + ">A &amp; <em>b</em></" + element + ">");
    }

    @Test
    void aLineOfDashesIsARule() {
        assertThat(markdown("a\n\n---\n\nb")).isEqualTo("<p>a</p><hr><p>b</p>");
    }

    @Test
    void aLineEndInAFileIsASpace() {
        assertThat(markdown("one\ntwo  \nthree")).isEqualTo("<p>one\ntwo<br>three</p>");
    }

    @Test
    void linksMayStayWithinTheSite() {
        assertThat(markdown("[a](/articles/b) [c](#d) [e][1]\n\n[1]: https://example.org"))
                .isEqualTo("<p><a href=\"/articles/b\">a</a> <a href=\"#d\">c</a>"
                        + " <a href=\"https://example.org\">e</a></p>");
    }

    @Test
    void whatIsRefusedInRepliesIsRefusedHere() {
        assertThat(markdown("<b>a</b> ![b](/c.png) [d](javascript:x) [e](//f.example)"))
                .isEqualTo("<p>&lt;b&gt;a&lt;/b&gt; ![b](/c.png) [d](javascript:x) [e](//f.example)</p>");
    }

    @Test
    void plainTextIsLiteralButForItsParagraphsAndAddresses() {
        assertThat(plain("*One* <b>\nand & on.\n \n\nSee https://example.org/a."))
                .isEqualTo("<p>*One* &lt;b&gt;\nand &amp; on.</p>"
                        + "<p>See <a href=\"https://example.org/a\">https://example.org/a</a>.</p>");
    }

    @Test
    void anEmptyBodyIsEmpty() {
        assertThat(plain(" \n")).isEmpty();
        assertThat(markdown("")).isEmpty();
    }
}
