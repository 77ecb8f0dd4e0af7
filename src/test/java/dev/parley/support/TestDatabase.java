package dev.parley.support;

import dev.parley.ops.Durability;
import dev.parley.ops.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostgreSQL that the tests over HTTP run on, chosen by {@code TEST_DB}: {@code container}, {@code embedded}, or
 * {@code auto}, which takes a container where an engine answers at once. {@code TEST_PG_IMAGE} names the image.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String DEFAULT_IMAGE = "postgres:18";
    private static final long ENGINE_SECONDS = 5;

    private @Nullable AutoCloseable running;

    @Override
    public Map<String, String> start() {
        return switch (setting("TEST_DB", "auto")) {
            case "container" -> container("TEST_DB=container");
            case "embedded" -> embedded("TEST_DB=embedded");
            case "auto" -> engineAnswers() ? container("a container engine answers") : embedded("no container engine");
            default -> throw new IllegalArgumentException("TEST_DB is container, embedded or auto");
        };
    }

    @Override
    public void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (Exception e) {
                throw new IllegalStateException("The test database did not stop", e);
            }
        }
    }

    private Map<String, String> container(String reason) {
        String image = setting("TEST_PG_IMAGE", DEFAULT_IMAGE);
        announce("container " + image, reason);
        var container = new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"));
        container.start();
        running = container;
        return dataSource(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private Map<String, String> embedded(String reason) {
        announce("embedded PostgreSQL", reason);
        Path folder = temporaryFolder();
        var postgres = EmbeddedPostgres.start(folder, Durability.NONE_FOR_TESTS);
        running = () -> {
            postgres.close();
            delete(folder);
        };
        return dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    private static Map<String, String> dataSource(String url, String username, String password) {
        return Map.of(
                "quarkus.datasource.jdbc.url", url,
                "quarkus.datasource.username", username,
                "quarkus.datasource.password", password);
    }

    /** Looks for a socket first: where there is none, asking Testcontainers costs seconds and pages of log. */
    private static boolean engineAnswers() {
        boolean socket = System.getenv("DOCKER_HOST") != null
                || Stream.of("/var/run/docker.sock", System.getProperty("user.home") + "/.docker/run/docker.sock")
                        .map(Path::of)
                        .anyMatch(Files::exists);
        return socket
                && CompletableFuture.supplyAsync(
                                () -> DockerClientFactory.instance().isDockerAvailable())
                        .completeOnTimeout(false, ENGINE_SECONDS, TimeUnit.SECONDS)
                        .join();
    }

    private static void announce(String database, String reason) {
        System.out.println("Tests use: " + database + " (" + reason + ")");
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getProperty(name, System.getenv(name)))
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("parley-test-database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
