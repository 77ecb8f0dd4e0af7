package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class DatabaseReadyTest {

    @Test
    void isDownWhileTheServerIsAway() {
        assertThat(ready(() -> {
                            throw new SQLException("refused");
                        })
                        .call()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void answersWithinTwoSecondsWhereTheServerDoesNot() {
        var never = new CountDownLatch(1);
        var questions = new AtomicInteger();
        DatabaseReady ready = ready(() -> {
            questions.incrementAndGet();
            never.await();
            throw new SQLException("late");
        });
        long before = System.nanoTime();
        assertThat(ready.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        assertThat(ready.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(questions).hasValue(1);
        never.countDown();
    }

    private static DatabaseReady ready(Callable<Connection> connection) {
        ClassLoader loader = DatabaseReadyTest.class.getClassLoader();
        return new DatabaseReady((DataSource) Proxy.newProxyInstance(
                loader, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> connection.call()));
    }
}
