package dev.parley.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The web configuration, each value as a test wants it. */
record FakeWebConfig(
        Optional<URI> baseUrl, Optional<List<String>> trustedProxies, Path dataDir, Optional<String> secret)
        implements WebConfig {

    private static final Path NOWHERE = Path.of("does-not-exist");

    static FakeWebConfig at(String baseUrl) {
        return new FakeWebConfig(Optional.of(URI.create(baseUrl)), Optional.empty(), NOWHERE, Optional.empty());
    }

    static FakeWebConfig unset() {
        return new FakeWebConfig(Optional.empty(), Optional.empty(), NOWHERE, Optional.empty());
    }

    static FakeWebConfig trusting(String... networks) {
        return new FakeWebConfig(Optional.empty(), Optional.of(List.of(networks)), NOWHERE, Optional.empty());
    }

    static FakeWebConfig withSecret(String secret) {
        return new FakeWebConfig(Optional.empty(), Optional.empty(), NOWHERE, Optional.of(secret));
    }

    static FakeWebConfig in(Path dataDir) {
        return new FakeWebConfig(Optional.empty(), Optional.empty(), dataDir, Optional.empty());
    }

    @Override
    public int capacity() {
        return 100;
    }
}
