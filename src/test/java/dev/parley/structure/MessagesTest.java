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
        List<Path> languages =
                ProductionCode.files(ProductionCode.RESOURCES.resolve("messages"), ".properties").stream()
                        .filter(file -> file.getFileName().toString().startsWith(name(bundle) + "_"))
                        .toList();

        assertThat(languages).isNotEmpty();
        for (Path language : languages) {
            Properties sentences = new Properties();
            sentences.load(new StringReader(ProductionCode.text(language)));
            assertThat(new TreeSet<>(sentences.stringPropertyNames())).isEqualTo(keys(bundle));
        }
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
