package dev.parley.packaged;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged service as a process, on ports from the system and a data folder of the test. Whatever becomes of the
 * test, the process and all that it started has ended when this is closed.
 */
final class Service implements AutoCloseable {

    /** What the article of {@link #withArticle} is reached by. */
    static final String SLUG = "the-square";

    private static final Duration SLOW_MACHINE = Duration.ofSeconds(120);
    static final Path JAR = Path.of(System.getProperty("packaged.jar", "target/quarkus-app/quarkus-run.jar"));

    static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    /** Kept after the test, to be read where it failed. */
    private static final Path LOGS = Path.of("target/packaged-logs");

    private final Process process;
    private final Path log;
    private final Path data;
    private final int port;
    private final int managementPort;
    private final List<ProcessHandle> family = new ArrayList<>();

    private Service(Process process, Path log, Path data, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.data = data;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts the service, with a folder of the test for data and seeds, and waits until it is ready. */
    static Service ready(Path folder, Map<String, String> environment) {
        Service service = started(folder, environment);
        try {
            service.awaitReady(SLOW_MACHINE);
            return service;
        } catch (RuntimeException | AssertionError e) {
            service.close();
            throw e;
        }
    }

    /** Starts the service and leaves it to the test to see what becomes of it. */
    static Service started(Path folder, Map<String, String> environment) {
        return started(folder, environment, JAR);
    }

    /** The same from another jar, with more options of Java. */
    static Service started(Path folder, Map<String, String> environment, Path jar, String... options) {
        Map<String, String> ours = new HashMap<>(Map.of(
                "QUARKUS_HTTP_PORT", Integer.toString(freePort()),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(freePort()),
                "PARLEY_DATA_DIR", folder.resolve("data").toString(),
                "PARLEY_SEEDS_DIR", withArticle(folder).toString()));
        ours.putAll(environment);
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", jar.toAbsolutePath().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(ours);
        try {
            Path log = Files.createTempFile(Files.createDirectories(LOGS), "service", ".log");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Service(
                    process,
                    log,
                    Path.of(ours.get("PARLEY_DATA_DIR")),
                    Integer.parseInt(ours.get("QUARKUS_HTTP_PORT")),
                    Integer.parseInt(ours.get("QUARKUS_MANAGEMENT_PORT")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of seeds, with one article in it from the beginning. */
    static Path withArticle(Path folder) {
        Path seeds = folder.resolve("seeds");
        try {
            if (Files.notExists(seeds)) {
                Files.createDirectories(seeds);
                Files.writeString(seeds.resolve(SLUG + ".md"), "---\ntitle: The Square\n---\n\nWords to talk about.\n");
            }
            return seeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    String management(String path) {
        return "http://localhost:" + managementPort + path;
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** All that it has said so far. */
    String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isReady() {
        return health("/q/health/ready") == 200;
    }

    /** The status of a page of health; 0 where nobody answers. */
    int health(String path) {
        try {
            HttpResponse<String> answer = Http.get(management(path));
            return answer.statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    void awaitReady(Duration limit) {
        await().atMost(limit).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new AssertionError("It has ended instead of starting:\n" + log());
            }
            return isReady();
        });
    }

    /** Its exit code, when it ends by itself. */
    int exitCode() {
        try {
            if (!process.waitFor(SLOW_MACHINE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("It does not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a service manager does. */
    int terminate() {
        process.destroy();
        return exitCode();
    }

    /** Without a chance to tidy up; what it has started may live on for a moment. */
    void kill() {
        rememberFamily();
        process.destroyForcibly();
        exitCode();
    }

    /** The service and everything it has started, at once. */
    void killAll() {
        kill();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private void rememberFamily() {
        process.descendants().forEach(family::add);
    }

    @Override
    public void close() {
        rememberFamily();
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        // The database goes by itself, and must have gone before its folder is deleted.
        for (ProcessHandle child : family) {
            child.onExit().completeOnTimeout(child, 20, TimeUnit.SECONDS).join();
            child.destroyForcibly();
        }
    }
}
