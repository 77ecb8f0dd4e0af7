package dev.parley.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path temporary;

    @Test
    void areUnpackedOnce() throws IOException {
        Path cache = temporary.resolve("cache");
        PostgresBinaries first = PostgresBinaries.unpackedIn(cache, temporary);
        FileTime unpacked = Files.getLastModifiedTime(first.home());

        PostgresBinaries second = PostgresBinaries.unpackedIn(cache, temporary);

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.home())).isEqualTo(unpacked);
        assertThat(content(cache)).containsExactly(first.home());
        assertThat(first.version()).startsWith("18.");
    }

    @Test
    void goBesideTheDataWhereTheCacheCannotBeWritten() throws IOException {
        // Beneath a file, because permissions do not bind root, as whom this may run.
        Path unwritable = Files.createFile(temporary.resolve("file")).resolve("cache");
        Path beside = temporary.resolve("data/binaries");
        assertThat(PostgresBinaries.unpackedIn(unwritable, beside).home()).hasParent(beside);
    }

    @Test
    void theCacheFollowsTheXdgConvention() {
        assertThat(PostgresBinaries.userCache(Map.of("XDG_CACHE_HOME", "/caches")))
                .isEqualTo(Path.of("/caches/parley"));
        assertThat(PostgresBinaries.userCache(Map.of()))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "parley"));
    }

    private static List<Path> content(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
