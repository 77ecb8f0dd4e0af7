package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostmasterPidTest {

    private static final List<String> READY =
            List.of("4711", "/data/postgres", "1700000000", "5432", "", "127.0.0.1", "  1234  5678", "ready   ");

    @Test
    void readyIsSaidOnTheEighthLine() {
        assertThat(PostmasterPid.parse(READY)).hasValueSatisfying(file -> {
            assertThat(file.readyOn(5432)).isTrue();
            assertThat(file.readyOn(5433)).isFalse();
        });
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotReady() {
        assertThat(PostmasterPid.parse(READY.subList(0, 7)))
                .hasValueSatisfying(file -> assertThat(file.readyOn(5432)).isFalse());
    }

    @Test
    void anEmptyOrBrokenFileNamesNobody() {
        assertThat(PostmasterPid.parse(List.of())).isEmpty();
        assertThat(PostmasterPid.parse(List.of("no number"))).isEmpty();
    }

    @Test
    void aProcessThatIsNoServerOfThisClusterIsNotTakenForIt() {
        var file = new PostmasterPid(ProcessHandle.current().pid(), "5432", "ready");
        assertThat(file.server(Path.of("/data/postgres"))).isEmpty();
    }
}
