package dev.parley.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready means that the pool has a connection and the server answers on it. Quarkus's own check waits for as long as
 * the pool may; a load balancer wants to know sooner.
 */
@Readiness
@ApplicationScoped
class DatabaseReady implements HealthCheck {

    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final int VALIDATION_SECONDS = 1;

    private final DataSource dataSource;
    /** A question that is not answered yet is waited for again, so that questions do not pile up. */
    private @Nullable CompletableFuture<Boolean> pending;

    DatabaseReady(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try {
            return question().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> question() {
        CompletableFuture<Boolean> asked = pending;
        if (asked == null || asked.isDone()) {
            asked = CompletableFuture.supplyAsync(
                    this::ask, command -> Thread.ofVirtual().start(command));
            pending = asked;
        }
        return asked;
    }

    private boolean ask() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
