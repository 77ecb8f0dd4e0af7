package dev.parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A brace that is missing in a style sheet breaks all that follows, without a word. */
class StyleSheetsTest {

    static List<Path> sheets() {
        return ProductionCode.files(ProductionCode.RESOURCES.resolve("assets"), ".css");
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyBlockIsClosedWhereTheNextBegins(Path sheet) {
        int depth = 0;
        for (String line : ProductionCode.text(sheet).lines().toList()) {
            boolean begins = !line.isEmpty() && !line.startsWith(" ") && !line.startsWith("}");
            assertThat(begins ? depth : 0)
                    .as("blocks that are open before: %s", line)
                    .isZero();
            depth += count(line, '{') - count(line, '}');
        }
        assertThat(depth).isZero();
    }

    private static int count(String line, char brace) {
        return (int) line.chars().filter(character -> character == brace).count();
    }
}
