package dev.parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No sentence is missing in any language, and none is left over. A bundle's files are named after it. */
class MessagesTest {

    static List<JavaClass> bundles() {
        return ProductionCode.classes().stream()
                .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysEverythingAndNothingElse(JavaClass bundle) throws IOException {
        assertThat(languages(bundle)).isNotEmpty();
        for (Path language : languages(bundle)) {
            assertThat(new TreeSet<>(sentences(language).stringPropertyNames())).isEqualTo(keys(bundle));
        }
    }

    private static List<Path> languages(JavaClass bundle) {
        return ProductionCode.files(ProductionCode.RESOURCES.resolve("messages"), ".properties").stream()
                .filter(file -> file.getFileName().toString().startsWith(name(bundle) + "_"))
                .toList();
    }

    private static Properties sentences(Path language) throws IOException {
        Properties sentences = new Properties();
        sentences.load(new StringReader(ProductionCode.text(language)));
        return sentences;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageFillsInTheSame(JavaClass bundle) throws IOException {
        Properties english = sentences(ProductionCode.RESOURCES.resolve("messages/" + name(bundle) + "_en.properties"));

        for (Path language : languages(bundle)) {
            sentences(language)
                    .forEach((key, sentence) -> assertThat(filledIn(sentence))
                            .as("%s of %s", key, language.getFileName())
                            .isEqualTo(filledIn(english.get(key))));
        }
    }

    /** The names in braces, and those that sections ask for. */
    private static Set<String> filledIn(Object sentence) {
        return Pattern.compile("\\{(?:#(?:if|else if|switch) )?([a-z]+)[ .}]")
                .matcher(sentence.toString())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everySentenceIsUsed(JavaClass bundle) {
        String templates = ProductionCode.files(ProductionCode.RESOURCES.resolve("templates"), ".html").stream()
                .map(ProductionCode::text)
                .collect(Collectors.joining());
        Set<String> called = ProductionCode.classes().stream()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(call -> call.getTargetOwner().equals(bundle))
                .map(call -> call.getTarget().getName())
                .collect(Collectors.toSet());
        Stream<String> unused = keys(bundle).stream()
                .filter(key -> !templates.matches("(?s).*\\{" + name(bundle) + ":" + key + "[}(].*"))
                .filter(key -> !called.contains(key));

        assertThat(unused).isEmpty();
    }

    private static String name(JavaClass bundle) {
        String name = bundle.getAnnotationOfType(MessageBundle.class).value();
        return name.equals(MessageBundle.DEFAULTED_NAME) ? MessageBundle.DEFAULT_NAME : name;
    }

    private static Set<String> keys(JavaClass bundle) {
        return bundle.getMethods().stream().map(JavaMethod::getName).collect(Collectors.toCollection(TreeSet::new));
    }
}
