package dev.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.ActId;
import dev.parley.platform.IdSource;
import dev.parley.platform.SiteId;
import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threats T36 and T39: what stands in the log stays there, and stands there with what it tells of. */
@ServiceTest
class AuditLogTest {

    private final AuditLog log;
    private final IdSource ids;
    private final Db db;
    private final SessionFactory sessions;
    private SiteId site;

    AuditLogTest(AuditLog log, IdSource ids, Db db, SessionFactory sessions) {
        this.log = log;
        this.ids = ids;
        this.db = db;
        this.sessions = sessions;
    }

    @BeforeEach
    void aSiteOfItsOwn() {
        site = ids.newSiteId();
    }

    private AuditEntry approval() {
        return AuditEntry.changed(
                Target.comment(ids.newCommentId()), AuditAction.APPROVED, "status", "pending", "approved");
    }

    private long rows() {
        return db.count("select count(*) from audit_entry where site_id = ?", site.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'never happened'",
                "delete from audit_entry",
                "truncate audit_entry",
                "truncate audit_entry cascade"
            })
    void theDatabaseRefusesToChangeOrForget(String tampering) {
        QuarkusTransaction.requiringNew().run(() -> log.append(site, Actor.SYSTEM, approval()));

        assertThatThrownBy(() -> db.update(tampering)).hasStackTraceContaining("append-only");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void allRowsOfAnActAreOneStatement() {
        List<AuditEntry> entries =
                IntStream.range(0, 200).mapToObj(i -> approval()).toList();
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();

        ActId act = QuarkusTransaction.requiringNew().call(() -> log.append(site, Actor.SYSTEM, entries));

        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(1);
        assertThat(db.column("select position from audit_entry where act_id = ? order by position", act.value()))
                .hasSize(200)
                .startsWith(1, 2, 3);
    }

    @Test
    void aChangeThatIsUndoneLeavesNoRow() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    log.append(site, Actor.SYSTEM, approval());
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        assertThat(rows()).isZero();
    }

    @Test
    void nothingIsLoggedOutsideOfTheTransactionThatChangesSomething() {
        assertThatThrownBy(() -> log.append(site, Actor.SYSTEM, approval())).isNotNull();

        assertThat(rows()).isZero();
    }
}
