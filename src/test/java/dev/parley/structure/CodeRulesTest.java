package dev.parley.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that a reader of this code may rely on. */
class CodeRulesTest {

    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:static |final |sealed |abstract |non-sealed )*(?:class|record|interface|enum|@interface) (\\w+)");

    @Test
    void entitiesAndRepositoriesStayInTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .notBePublic()
                .check(ProductionCode.classes());
    }

    @Test
    void noPublicMethodHandsOutAnEntity() {
        List<String> leaks = ProductionCode.classes().stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(CodeRulesTest::mentionsAnEntity)
                .map(JavaMethod::getFullName)
                .toList();

        assertThat(leaks).isEmpty();
    }

    @Test
    void resourcesWaitOnThreadsThatCostNothing() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RunOnVirtualThread.class)
                .check(ProductionCode.classes());
    }

    @Test
    void whatABeanNeedsIsInItsConstructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(ProductionCode.classes());
    }

    @Test
    void onlyThePlatformAsksTheMachineForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.parley.platform..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(ProductionCode.classes());
    }

    /** A package-private resource method answers 404 without a word. */
    @Test
    void everyResourceMethodIsPublic() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .should()
                .bePublic()
                .check(ProductionCode.classes());
    }

    @Test
    void resourcesAreNamedAndNotPublic() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .notBePublic()
                .check(ProductionCode.classes());
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|DTO|Dto)")
                .check(ProductionCode.classes());
        noClasses().should().resideInAPackage("..util..").check(ProductionCode.classes());
    }

    @Test
    void nothingIsMutableAndShared() {
        fields().that().areStatic().should().beFinal().check(ProductionCode.classes());
    }

    @Test
    void everyRoomSaysWhatLivesInIt() {
        Stream<java.nio.file.Path> folders = ProductionCode.files(ProductionCode.SOURCES, ".java").stream()
                .map(java.nio.file.Path::getParent)
                .distinct();

        assertThat(folders)
                .allSatisfy(folder -> assertThat(ProductionCode.text(folder.resolve("package-info.java")))
                        .contains("/**")
                        .contains("@NullMarked"));
    }

    @Test
    void everyPublicTypeTellsItsCallersWhatTheyNeed() {
        Stream<String> untold = ProductionCode.files(ProductionCode.SOURCES, ".java").stream()
                .flatMap(file -> undocumented(ProductionCode.text(file)));

        assertThat(untold).isEmpty();
    }

    private static Stream<String> undocumented(String source) {
        return PUBLIC_TYPE
                .matcher(source)
                .results()
                .filter(type -> !source.substring(0, type.start()).contains("*/"))
                .map(type -> type.group(1));
    }

    private static boolean mentionsAnEntity(JavaMethod method) {
        return method.getAllInvolvedRawTypes().stream().anyMatch(CodeRulesTest::isEntity);
    }

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }
}
