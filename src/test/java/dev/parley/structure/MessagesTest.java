package dev.parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.Messages;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No sentence is missing in any language, and none is left over. */
class MessagesTest {

    static List<Path> languages() {
        return ProductionCode.files(ProductionCode.RESOURCES.resolve("messages"), ".properties");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysEverythingAndNothingElse(Path language) throws IOException {
        Properties sentences = new Properties();
        sentences.load(new StringReader(ProductionCode.text(language)));

        assertThat(new TreeSet<>(sentences.stringPropertyNames())).isEqualTo(keys());
    }

    @Test
    void everySentenceIsUsed() {
        String templates = ProductionCode.files(ProductionCode.RESOURCES.resolve("templates"), ".html").stream()
                .map(ProductionCode::text)
                .collect(Collectors.joining());
        String code = ProductionCode.files(ProductionCode.SOURCES, ".java").stream()
                .map(ProductionCode::text)
                .collect(Collectors.joining());
        Stream<String> unused = keys().stream()
                .filter(key -> !templates.contains("{msg:" + key + "}") && !templates.contains("{msg:" + key + "("))
                .filter(key -> !code.contains("messages." + key + "("));

        assertThat(unused).isEmpty();
    }

    private static Set<String> keys() {
        return Arrays.stream(Messages.class.getMethods())
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
