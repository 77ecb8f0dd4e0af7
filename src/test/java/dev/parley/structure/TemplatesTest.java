package dev.parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Threat T1 at its root: what templates may not contain. */
class TemplatesTest {

    /** An expression in an attribute that no quotes enclose. */
    private static final Pattern UNQUOTED = Pattern.compile("=\\s*\\{[a-z]");

    private static final Pattern INLINE = Pattern.compile("(?i)<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");

    /** Words outside tags and expressions: every sentence belongs into a message bundle. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}");

    static List<Path> templates() {
        return ProductionCode.files(ProductionCode.RESOURCES.resolve("templates"), ".html");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsShownUnescaped(Path template) {
        assertThat(ProductionCode.text(template)).doesNotContain(".raw").doesNotContain(".safe");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyAttributeIsQuoted(Path template) {
        assertThat(UNQUOTED.matcher(ProductionCode.text(template)).results()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingIsInline(Path template) {
        assertThat(INLINE.matcher(ProductionCode.text(template)).results()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everySentenceComesFromABundle(Path template) {
        String visible = ProductionCode.text(template)
                .replaceAll("(?s)<!DOCTYPE.*?>", "")
                .replaceAll("\\{[^}]*}", " ")
                .replaceAll("(?s)<[^>]*>", " ");

        assertThat(WORDS.matcher(visible).results().map(word -> word.group())).isEmpty();
    }
}
