package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseOutageTest {

    private static Throwable wrapped(SQLException cause) {
        return new IllegalStateException("transaction", new RuntimeException("query", cause));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"08001", "08006", "40001", "40P01", "53100", "53300", "57P01", "57P02", "57P03", "58030", "25006"
            })
    void whatPassesIsAnOutage(String state) {
        assertThat(DatabaseOutage.caused(wrapped(new SQLException("server", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "22001", "22021", "42601", "57014", ""})
    void whatIsAMistakeOfOursIsNone(String state) {
        assertThat(DatabaseOutage.caused(wrapped(new SQLException("server", state))))
                .isFalse();
    }

    @Test
    void aCommitThatIsCutOffIsOneAlthoughTheTransactionManagerOnlySuppressesIt() {
        var rollback = new IllegalStateException("Could not commit transaction.");
        rollback.addSuppressed(new RuntimeException(new SQLException("terminating connection", "57P01")));
        assertThat(DatabaseOutage.caused(new RuntimeException(rollback))).isTrue();
    }

    @Test
    void aPoolThatHasNothingToGiveIsAnOutageInBothItsWordings() {
        assertThat(DatabaseOutage.caused(
                        wrapped(new SQLException("Acquisition timeout while waiting for new connection"))))
                .isTrue();
        assertThat(DatabaseOutage.caused(wrapped(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
    }

    @Test
    void aLostConnectionIsAnOutage() {
        assertThat(DatabaseOutage.caused(new JDBCConnectionException("lost", new SQLException())))
                .isTrue();
    }

    @Test
    void anythingElseIsNone() {
        assertThat(DatabaseOutage.caused(new IllegalStateException("ours"))).isFalse();
        assertThat(DatabaseOutage.caused(wrapped(new SQLException()))).isFalse();
    }
}
