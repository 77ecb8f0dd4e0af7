package dev.parley.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import dev.parley.moderator.Requires;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Threat T8: every route says who may use it, and few of the desk's are everybody's. */
class RightsTest {

    /** Rooms whose pages are for readers. */
    private static final Set<String> PUBLIC_ROOMS =
            Set.of("dev.parley.page", "dev.parley.embed", "dev.parley.embed.live", "dev.parley.web");

    /** The ways in: who uses them is not signed in yet. */
    private static final Set<String> WAYS_IN =
            Set.of("SignInResource", "SetupResource", "InvitationResource", "RecoveryResource");

    private static Stream<JavaMethod> routes() {
        return ProductionCode.classes().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getAnnotations().stream()
                        .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith(HttpMethod.class)));
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        assertThat(routes()).hasSizeGreaterThan(10);
        assertThat(routes().filter(route -> !isOpen(route) && !asksForARight(route)))
                .isEmpty();
    }

    @Test
    void noRouteSaysTwoThings() {
        assertThat(routes().filter(route -> isOpen(route) && asksForARight(route)))
                .isEmpty();
    }

    @Test
    void onlyPublicPagesAndTheWaysInAreEverybodys() {
        assertThat(routes().filter(RightsTest::isOpen)
                        .map(JavaMethod::getOwner)
                        .filter(type -> !PUBLIC_ROOMS.contains(type.getPackageName())))
                .allSatisfy(type -> assertThat(WAYS_IN).contains(type.getSimpleName()));
    }

    private static boolean isOpen(JavaMethod route) {
        return route.isAnnotatedWith(PermitAll.class) || route.getOwner().isAnnotatedWith(PermitAll.class);
    }

    private static boolean asksForARight(JavaMethod route) {
        return route.isAnnotatedWith(Requires.class) || route.getOwner().isAnnotatedWith(Requires.class);
    }
}
