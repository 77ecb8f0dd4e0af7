package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threat T29. */
class SecretsTest {

    private static final String GOOD = "q7Zr2mXw9LbT4vKc8NsD1yHf6GjP3uEa";

    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndReadableByItsOwnerAlone() throws IOException {
        Path data = folder.resolve("not/there/yet");

        byte[] first = new Secrets(FakeWebConfig.in(data)).sign("x");
        byte[] again = new Secrets(FakeWebConfig.in(data)).sign("x");

        assertThat(again).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secret"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).containsExactly(data.resolve("secret"));
        }
    }

    @Test
    void twoFoldersHaveTwoSecrets() {
        assertThat(new Secrets(FakeWebConfig.in(folder.resolve("a"))).sign("x"))
                .isNotEqualTo(new Secrets(FakeWebConfig.in(folder.resolve("b"))).sign("x"));
    }

    @Test
    void ofManyWhoStartAtOnceAllHaveTheSameSecret() throws Exception {
        Callable<String> start = () -> List.of(new Secrets(FakeWebConfig.in(folder)).sign("x")).stream()
                .map(java.util.HexFormat.of()::formatHex)
                .findFirst()
                .orElseThrow();
        Set<String> signatures = new HashSet<>();

        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(java.util.Collections.nCopies(16, start))) {
                signatures.add(done.get());
            }
        }

        assertThat(signatures).hasSize(1);
    }

    @Test
    void aDamagedFileEndsTheStartInsteadOfBeingUsed() throws IOException {
        Files.writeString(folder.resolve("secret"), "short");

        assertThatThrownBy(() -> new Secrets(FakeWebConfig.in(folder)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void aFolderThatCannotBeMadeEndsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new Secrets(FakeWebConfig.in(file.resolve("data"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "changeme-changeme-changeme-changeme-1234567890",
                "CHANGE_ME_q7Zr2mXw9LbT4vKc8NsD1yHf6GjP3uEa",
                "an-example-value-with-more-than-32-characters",
                "this-is-the-secret-of-this-service-0123456789",
                "password-password-password-password-0123456789",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "abababababababababababababababababababababababab"
            })
    void anEmptyOrExampleSecretEndsTheStart(String secret) {
        assertThatThrownBy(() -> new Secrets(FakeWebConfig.withSecret(secret)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PARLEY_SECRET");
    }

    @Test
    void aGivenSecretSignsTheSameEverywhere() {
        assertThat(new Secrets(FakeWebConfig.withSecret(GOOD)).sign("purpose x"))
                .isEqualTo(new Secrets(FakeWebConfig.withSecret(GOOD)).sign("purpose x"))
                .hasSize(32)
                .isNotEqualTo(new Secrets(FakeWebConfig.withSecret(GOOD)).sign("purpose y"));
    }
}
