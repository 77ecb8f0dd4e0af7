package dev.parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rooms of the house and who may lean on whom. A new package has to say here what it stands on. */
class PackageDirectionsTest {

    private static final String ROOT = "dev.parley.";

    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "platform", Set.of(),
            "site", Set.of("platform"),
            "article", Set.of("platform", "site"),
            "comment", Set.of("platform", "site", "article"),
            "screening", Set.of("platform", "site", "article", "comment"),
            "submission", Set.of("platform", "site", "article", "comment", "screening"),
            "page", Set.of("platform", "site", "article", "comment", "screening", "submission"),
            "ops", Set.of("platform"));

    @Test
    void everyRoomLeansOnlyOnThoseItMayUse() {
        List<String> forbidden = ProductionCode.classes().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .filter(PackageDirectionsTest::isForbidden)
                .map(Dependency::getDescription)
                .toList();

        assertThat(forbidden).isEmpty();
    }

    @Test
    void everyRoomIsNamedHere() {
        Set<String> rooms = new TreeSet<>();
        ProductionCode.classes().stream().filter(PackageDirectionsTest::isOurs).forEach(type -> rooms.add(room(type)));

        assertThat(rooms).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
    }

    private static boolean isForbidden(Dependency dependency) {
        String from = room(dependency.getOriginClass());
        String to = room(dependency.getTargetClass());
        return !from.equals(to) && !MAY_USE.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT);
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "");
    }
}
