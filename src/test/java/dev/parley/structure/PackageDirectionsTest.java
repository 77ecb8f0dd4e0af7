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

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("platform", Set.of()),
            Map.entry("web", Set.of("platform")),
            Map.entry("audit", Set.of("platform")),
            Map.entry("site", Set.of("platform", "audit")),
            Map.entry("moderator", Set.of("platform", "web", "audit", "site")),
            Map.entry("article", Set.of("platform", "audit", "site")),
            Map.entry("comment", Set.of("platform", "audit", "site", "article")),
            Map.entry("screening", Set.of("platform", "site", "article", "comment")),
            Map.entry("submission", Set.of("platform", "site", "article", "comment", "screening")),
            Map.entry("page", Set.of("platform", "web", "site", "article", "comment", "screening", "submission")),
            Map.entry(
                    "embed",
                    Set.of("platform", "web", "site", "article", "comment", "screening", "submission", "page")),
            Map.entry(
                    "moderation",
                    Set.of("platform", "web", "audit", "site", "moderator", "article", "comment", "screening")),
            Map.entry("ops", Set.of("platform")));

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
