package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {

    private static final String REL = " rel=\"nofollow ugc noopener\">";

    private static String html(String source) {
        return CommentText.html(source).html();
    }

    @Nested
    class WhatIsUnderstood {

        @Test
        void aBlankLineParts() {
            assertThat(html("One.\n\nTwo.")).isEqualTo("<p>One.</p><p>Two.</p>");
        }

        @Test
        void aLineEndIsALineEnd() {
            assertThat(html("One,\ntwo,  \nthree\\\nfour")).isEqualTo("<p>One,<br>two,<br>three<br>four</p>");
        }

        @Test
        void windowsAndOldMacLineEndsCountTheSame() {
            assertThat(html("a\r\nb\rc")).isEqualTo("<p>a<br>b<br>c</p>");
        }

        @Test
        void emphasisAndStrength() {
            assertThat(html("*a* _b_ **c** __d__"))
                    .isEqualTo("<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong></p>");
        }

        @Test
        void bulletLists() {
            assertThat(html("- a\n- b\n  - c")).isEqualTo("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>");
        }

        @Test
        void listsWithSpaceBetweenHoldParagraphs() {
            assertThat(html("- a\n\n- b")).isEqualTo("<ul><li><p>a</p></li><li><p>b</p></li></ul>");
        }

        @Test
        void numberedListsKeepTheirFirstNumber() {
            assertThat(html("1. a\n2. b")).isEqualTo("<ol><li>a</li><li>b</li></ol>");
            assertThat(html("1986. A good year")).isEqualTo("<ol start=\"1986\"><li>A good year</li></ol>");
        }

        @Test
        void quotes() {
            assertThat(html("> a\n> b\n\nc")).isEqualTo("<blockquote><p>a<br>b</p></blockquote><p>c</p>");
        }

        @Test
        void codeKeepsEveryCharacter() {
            assertThat(html("`*a* <b>`")).isEqualTo("<p><code>*a* &lt;b&gt;</code></p>");
            assertThat(html("```js\"><x>\nif (a < b)\n```")).isEqualTo("<pre><code>if (a &lt; b)\n</code></pre>");
            assertThat(html("    a\n      b")).isEqualTo("<pre><code>a\n  b\n</code></pre>");
        }

        @Test
        void links() {
            String link = "<p><a href=\"https://example.org/a\"" + REL + "text</a></p>";
            assertThat(html("[text](https://example.org/a)")).isEqualTo(link);
            assertThat(html("[text](<https://example.org/a> \"title\")")).isEqualTo(link);
        }

        @Test
        void addressesInAngleBracketsAndBareOnes() {
            String link = "<a href=\"https://example.org/a_b_c\"" + REL + "https://example.org/a_b_c</a>";
            assertThat(html("<https://example.org/a_b_c>")).isEqualTo("<p>" + link + "</p>");
            assertThat(html("see https://example.org/a_b_c.")).isEqualTo("<p>see " + link + ".</p>");
            assertThat(html("(https://example.org/a_b_c)")).isEqualTo("<p>(" + link + ")</p>");
        }

        @Test
        void anAmpersandInAnAddressIsNotACharacterReference() {
            assertThat(html("https://example.org/?a=1&copy=2"))
                    .contains("href=\"https://example.org/?a=1&amp;copy=2\"")
                    .contains(">https://example.org/?a=1&amp;copy=2</a>");
        }

        @Test
        void aReferenceFindsItsDefinitionAndBothAreShown() {
            assertThat(html("[a][1]\n\n[1]: https://example.org"))
                    .isEqualTo("<p><a href=\"https://example.org\"" + REL + "a</a></p><p>[1]: https://example.org</p>");
        }

        @Test
        void aBackslashTakesTheMeaningFromASign() {
            assertThat(html("\\*a\\*")).isEqualTo("<p>*a*</p>");
        }
    }

    @Nested
    class WhatIsShownAsTyped {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# A title",
                    "#1 in town",
                    "---",
                    "* * *",
                    "<b>bold</b>",
                    "<script>alert(1)</script>",
                    "<div>",
                    "<!-- note -->",
                    "<![CDATA[x]]>",
                    "<?php echo 1 ?>",
                    "<img src=x onerror=alert(1)>",
                    "<a href=\"https://example.org\">x</a>",
                    "![a *cat*](https://example.org/cat.png \"t\")",
                    "![[a](https://a.example)](https://b.example)",
                    "| a | b |",
                    "~~a~~",
                    "&lt;b&gt; &amp; &#8238; &nbsp;",
                    "someone@example.org",
                    "<someone@example.org>",
                    "mailto:someone@example.org",
                    "www.example.org",
                    "ftp://example.org",
                    "[note]: hidden",
                    "[a](/articles)",
                    "[a](//evil.example)",
                    "[a](javascript:alert(1))",
                    "[a](JaVaScRiPt:alert(1))",
                    "[a](javascript&#58;alert(1))",
                    "[a](&#x6A;avascript:alert(1))",
                    "[a](<java\tscript:alert(1)>)",
                    "[a](data:text/html;base64,PHNjcmlwdD4=)",
                    "[a](vbscript:msgbox(1))",
                    "[*a*](https://paypal.com@evil.example \"x\")",
                    "https://paypal.com@evil.example",
                    "<javascript:alert(1)>",
                    "<https://a@b.example>",
                    "[https://good.example](javascript:alert(1))"
                })
        void allThatIsNotUnderstood(String typed) {
            assertThat(html(typed)).isEqualTo("<p>" + escaped(typed) + "</p>");
        }

        @Test
        void rawHtmlOverSeveralLinesKeepsItsLines() {
            assertThat(html("<div\nid=x>\n*a*\n</div>"))
                    .isEqualTo("<p>&lt;div<br>id=x&gt;<br><em>a</em><br>&lt;/div&gt;</p>");
        }

        @Test
        void aRefusedLinkInAQuoteIsShownWithoutTheQuoteSigns() {
            assertThat(html("> [a\n> b](javascript:x)"))
                    .isEqualTo("<blockquote><p>[a<br>b](javascript:x)</p></blockquote>");
        }

        @Test
        void anAddressMadeOfASchemeBrokenOverTwoLines() {
            assertThat(html("[a](java\nscript:alert(1))")).doesNotContain("<a");
        }

        private static String escaped(String typed) {
            return typed.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }

    @Test
    void quotesInAnAddressCannotLeaveTheAttribute() {
        assertThat(html("[a](https://example.org/\"onmouseover='alert(1)'x=\")"))
                .isEqualTo("<p><a href=\"https://example.org/&quot;onmouseover=&#39;alert(1)&#39;x=&quot;\"" + REL
                        + "a</a></p>");
    }

    @Test
    void aLinkHoldsNoOtherLink() {
        assertThat(html("[a https://b.example](https://a.example)"))
                .isEqualTo("<p><a href=\"https://a.example\"" + REL + "a https://b.example</a></p>");
    }

    @Test
    void charactersThatNoFeedCanCarryAreReplaced() {
        assertThat(html("a\u0000b\u0001c\uD800d\uFFFEe")).isEqualTo("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe</p>");
        assertThat(html("😀 é ا")).isEqualTo("<p>😀 é ا</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\t"})
    void nothingBecomesNothing(String typed) {
        assertThat(CommentText.html(typed).isEmpty()).isTrue();
        assertThat(CommentText.plain(typed)).isEmpty();
        assertThat(CommentText.links(typed).places()).isEmpty();
    }

    @Test
    void plainTextIsWhatAReaderSeesWithoutItsMarkup() {
        assertThat(CommentText.plain("**Hello** [there](https://example.org),\n> quoted\n\n1. a\n2. `b`\n\n<b>c & d"))
                .isEqualTo("Hello there,\n\nquoted\n\na\nb\n\n<b>c & d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "no link at all, not even example.com ~ 0",
                "https://a.example ~ 1",
                "https://a.example and https://b.example ~ 2",
                "https://a.example and https://A.example/ and http://www.a.example ~ 1",
                "https://a.example/One and https://a.example/one ~ 2",
                "[one](https://a.example) [two](https://b.example) ~ 2",
                "[https://a.example](https://a.example) ~ 1",
                "[https://bank.example](https://evil.example) ~ 2",
                "www.a.example ~ 1",
                "www.a.example http://a.example ~ 1",
                "<a href=\"https://a.example\">x</a> <a href='b.example/buy'>y</a> ~ 2",
                "<a HREF = c.example>x</a> ~ 1",
                "[url=https://a.example]x[/url] [URL=b.example]y[/URL] [url]c.example[/url] [link=d.example]z[/link] ~ 4",
                "`https://a.example` ~ 1",
                "![x](https://a.example/x.png) ~ 1",
                "[x](https\\://a.example) ~ 1",
                "https://paypal.com@evil.example ~ 1",
                "www.**evil**.example ~ 1",
                "someone@example.org ~ 0",
                "[x](/articles) ~ 0"
            })
    void linksAreCountedAsTheirWriterMeantThem(String typed, int places) {
        assertThat(CommentText.links(typed).places()).hasSize(places);
    }

    @Test
    void placesAreNamedByHostAndPath() {
        assertThat(CommentText.links("HTTPS://WWW.A.example/One/ [x](http://b.example?q=1)")
                        .places())
                .containsExactlyInAnyOrder("a.example/One", "b.example?q=1");
    }
}
