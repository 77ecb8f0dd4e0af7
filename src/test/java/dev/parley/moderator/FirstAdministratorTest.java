package dev.parley.moderator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.CannotStart;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threat T29: an administrator from the configuration, but not with a password that everybody knows. */
@ServiceTest
@TestProfile(FirstAdministratorTest.Configured.class)
class FirstAdministratorTest {

    private static final String PASSWORD = "seven geese on a frozen lake";

    /** As an operator sets the two variables. */
    public static final class Configured implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("parley.admin.email", "Owner@Example.org", "parley.admin.password", PASSWORD);
        }
    }

    private record Settings(Optional<String> email, Optional<String> password) implements AdminConfig {}

    private final World world;
    private final FirstAdministrator first;
    private final FirstAccount firstAccount;
    private final PasswordRules rules;
    private final PasswordHashing hashing;
    private final OneTimeLinks links;
    private final Db db;

    FirstAdministratorTest(
            World world,
            FirstAdministrator first,
            FirstAccount firstAccount,
            PasswordRules rules,
            PasswordHashing hashing,
            OneTimeLinks links,
            Db db) {
        this.world = world;
        this.first = first;
        this.firstAccount = firstAccount;
        this.rules = rules;
        this.hashing = hashing;
        this.links = links;
        this.db = db;
    }

    private void nobodyIsHere() {
        db.update("delete from moderator_session");
        db.update("delete from moderator");
    }

    @Test
    void theConfiguredOneIsThereAndNoLinkIsPrinted() {
        nobodyIsHere();

        first.start();

        assertThat(first.line()).isEmpty();
        assertThat(db.count("select count(*) from one_time_link")).isZero();

        assertThat(world.reader("Owner")
                        .request()
                        .header("Origin", Staff.origin())
                        .formParam("email", "owner@example.org")
                        .formParam("password", PASSWORD)
                        .post("/moderation/sign-in")
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "owner@example.org, changeme",
        "owner@example.org, change-me-please-now",
        "owner@example.org, password",
        "owner@example.org, example-xkq-vprm-88",
        "owner@example.org, short",
        "owner@example.org, owner@example.org",
        "owner@example.org, ''",
        "nonsense, seven geese on a frozen lake",
        "'', seven geese on a frozen lake"
    })
    void aWeakOrHalfSettingEndsTheStartInOneLine(String email, String password) {
        nobodyIsHere();
        FirstAdministrator start = new FirstAdministrator(
                new Settings(Optional.of(email), Optional.of(password)), rules, hashing, firstAccount, links);

        assertThatThrownBy(start::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PARLEY_ADMIN_")
                .message()
                .doesNotContain("\n")
                .satisfies(line -> assertThat(password.isEmpty() || !line.contains(password))
                        .isTrue());
        assertThat(db.count("select count(*) from moderator")).isZero();
    }
}
