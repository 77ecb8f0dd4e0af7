package dev.parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The application that the start is measured against stands on what the product stands on. */
class EmptyApplicationTest {

    private static final Pattern EXTENSION = Pattern.compile("<groupId>io\\.quarkus</groupId>\\s*<artifactId>(.*?)<");
    private static final Pattern VERSION = Pattern.compile("<quarkus\\.version>(.*?)<");

    private final String product = ProductionCode.text(Path.of("pom.xml"));
    private final String empty = ProductionCode.text(Path.of("src/bench/empty/pom.xml"));

    @Test
    void hasTheSameExtensions() {
        Set<String> inProduct = extensions(product);
        inProduct.remove("quarkus-junit");

        assertThat(extensions(empty)).isEqualTo(inProduct);
    }

    @Test
    void hasTheSameQuarkus() {
        assertThat(first(VERSION, empty)).isEqualTo(first(VERSION, product));
    }

    private static Set<String> extensions(String pom) {
        return EXTENSION
                .matcher(pom)
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .orElseThrow();
    }
}
