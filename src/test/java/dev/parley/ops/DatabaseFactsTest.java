package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.CannotStart;
import org.junit.jupiter.api.Test;

class DatabaseFactsTest {

    private static final DatabaseAddress ADDRESS =
            new DatabaseAddress("jdbc:postgresql://db.example:5433/talk?password=secret", "parley", "secret");

    @Test
    void fifteenIsNewEnough() {
        assertThatCode(() -> server(150_002, "15.2", "UTF8", "on").requireUsable(ADDRESS))
                .doesNotThrowAnyException();
    }

    @Test
    void olderServersAreRefusedByVersion() {
        assertThatThrownBy(() -> server(140_011, "14.11", "UTF8", "on").requireUsable(ADDRESS))
                .isInstanceOf(CannotStart.class)
                .hasMessage("the database at db.example:5433/talk is PostgreSQL 14.11; Parley needs 15 or newer");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThatThrownBy(() -> server(180_000, "18.0", "SQL_ASCII", "on").requireUsable(ADDRESS))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("has the encoding SQL_ASCII; Parley needs UTF8");
    }

    @Test
    void onlyWhatIsOffIsUnsafe() {
        assertThat(server(180_000, "18.0", "UTF8", "off").unsafeSettings()).containsExactly("synchronous_commit");
        assertThat(server(180_000, "18.0", "UTF8", "local").unsafeSettings()).isEmpty();
    }

    @Test
    void anAddressIsShownWithoutItsPassword() {
        assertThat(ADDRESS).hasToString("db.example:5433/talk");
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> new DatabaseAddress("jdbc:mysql://secret@db/talk", null, null))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("QUARKUS_DATASOURCE_JDBC_URL")
                .hasMessageNotContaining("secret");
    }

    private static DatabaseFacts server(int number, String version, String encoding, String synchronousCommit) {
        return new DatabaseFacts(number, version, encoding, "on", synchronousCommit, "on");
    }
}
