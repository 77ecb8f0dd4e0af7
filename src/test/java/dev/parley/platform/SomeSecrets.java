package dev.parley.platform;

import java.nio.file.Path;

/** Secrets for tests in other packages. */
public final class SomeSecrets {

    private SomeSecrets() {}

    public static Secrets keptIn(Path folder) {
        return new Secrets(FakeWebConfig.in(folder));
    }
}
