package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.CannotStart;
import io.quarkus.runtime.QuarkusBindException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    private static final List<ListeningPort> PORTS = List.of(
            new ListeningPort("0.0.0.0", 8080, "QUARKUS_HTTP_PORT"),
            new ListeningPort("127.0.0.1", 9000, "QUARKUS_MANAGEMENT_PORT"));

    @Test
    void aKnownConditionIsOneLineHoweverDeepItIsWrapped() {
        assertThat(printed(new RuntimeException(new IllegalStateException(new CannotStart("the moon is full")))))
                .isEqualTo("Parley cannot start: the moon is full\n");
    }

    @Test
    void aPortTakenAtTheLastMomentIsOneLine() {
        var bind = new QuarkusBindException("127.0.0.1", 9000, new BindException("Address already in use"));
        assertThat(printed(new RuntimeException(bind)))
                .isEqualTo("Parley cannot start: port 9000 is in use by another process. Stop that one, or set"
                        + " QUARKUS_MANAGEMENT_PORT to another port.\n");
    }

    @Test
    void anythingElseComesWithAllWeKnow() {
        assertThat(printed(new RuntimeException("outer", new IllegalStateException("inner"))))
                .startsWith("Parley cannot start: inner\n")
                .contains("java.lang.RuntimeException: outer", "\tat ");
    }

    private static String printed(Throwable failure) {
        var console = new ByteArrayOutputStream();
        new StartFailure(failure, PORTS).print(new PrintStream(console, true, StandardCharsets.UTF_8));
        return console.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
