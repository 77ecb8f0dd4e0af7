package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.file.Path;

/** The main class of a second JVM that holds an embedded PostgreSQL until it is killed or its input ends. */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String... arguments) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]))) {
            Rows.in(postgres).add("written by the other JVM");
            System.out.println("ready");
            while (System.in.read() >= 0) {
                // Its input ends when the test wants an orderly close.
            }
        } catch (CannotStart e) {
            System.out.println("Parley cannot start: " + e.getMessage());
        }
    }
}
