import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service that was started for a measurement, and a browser before it. */
final class Service implements AutoCloseable {

    /** As `./parley run` starts it, PARLEY_JAVA_OPTS included. */
    static final List<String> FLAGS = flags();

    /** What the build leaves where the JDK can make use of it: classes loaded and linked, methods profiled. */
    static final Path ARCHIVE = Bench.APP.resolveSibling("app.aot");

    private static final List<String> IN_PLACE = List.of(
            "-XX:AOTCache=" + ARCHIVE, "-XX:AOTMode=on", "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");

    /** The same classes on a plain class path, which is what an archive can hold. */
    private static final Path ARCHIVED = Bench.APP.resolveSibling("parley.jar");

    private final Process process;
    private final long started = System.nanoTime();
    private final int port;
    private final Path log;
    private final Browser visitor;

    private Service(List<String> command, Map<String, String> environment, Path folder) throws IOException {
        this.port = Integer.parseInt(environment.get("QUARKUS_HTTP_PORT"));
        this.visitor = browser("");
        this.log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        this.process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    static Service parley(Path folder, Path seeds) throws IOException {
        return parley(folder, seeds, Map.of());
    }

    static Service parley(Path folder, Path seeds, Map<String, String> settings) throws IOException {
        return parley(folder, seeds, settings, List.of());
    }

    /**
     * @param flags for Java, beside {@link #FLAGS}
     */
    static Service parley(Path folder, Path seeds, Map<String, String> settings, List<String> flags) throws IOException {
        return parley(Bench.APP, folder, seeds, settings, flags);
    }

    /** As `./parley run` starts it once it has an archive, and without one where Java cannot have one. */
    static Service asRun(Path folder, Path seeds, Map<String, String> settings) throws IOException {
        return Files.isReadable(ARCHIVE) ? archived(folder, seeds, settings) : parley(folder, seeds, settings);
    }

    /** The same with the AOT archive. Java shall not start rather than go without in silence. */
    static Service archived(Path folder, Path seeds, Map<String, String> settings) throws IOException {
        return parley(ARCHIVED, folder, seeds, settings, IN_PLACE);
    }

    private static Service parley(
            Path jar, Path folder, Path seeds, Map<String, String> settings, List<String> flags) throws IOException {
        Map<String, String> environment = new java.util.HashMap<>(ports());
        environment.putAll(settings);
        environment.put("PARLEY_SEEDS_DIR", seeds.toString());
        return new Service(command(jar, flags), environment, folder);
    }

    static Service empty(Path folder, Map<String, String> database) throws IOException {
        Map<String, String> environment = new java.util.HashMap<>(ports());
        environment.putAll(database);
        return new Service(command(Bench.EMPTY, List.of()), environment, folder);
    }

    private static List<String> flags() {
        String memory = System.getenv().getOrDefault("PARLEY_JAVA_OPTS", "-Xms64m -Xmx512m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:+UseSerialGC");
        List<String> flags = new ArrayList<>(List.of(memory.strip().split("\\s+")));
        flags.remove("");
        if (Runtime.version().feature() >= 25) {
            flags.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:TrimNativeHeapInterval=1000"));
        }
        return List.copyOf(flags);
    }

    private static List<String> command(Path jar, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(more);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString()));
        return command;
    }

    private static Map<String, String> ports() throws IOException {
        try (ServerSocket site = new ServerSocket(0);
                ServerSocket management = new ServerSocket(0)) {
            return Map.of(
                    "QUARKUS_HTTP_PORT", Integer.toString(site.getLocalPort()),
                    "QUARKUS_MANAGEMENT_PORT", Integer.toString(management.getLocalPort()));
        }
    }

    /** Seconds from the command to the first page. */
    double awaitPage(String path) throws Exception {
        long limit = started + TimeUnit.SECONDS.toNanos(90);
        while (System.nanoTime() < limit && process.isAlive()) {
            try {
                if (visitor.answers(path)) {
                    return (System.nanoTime() - started) / 1e9;
                }
            } catch (IOException notYet) {
                Thread.sleep(5);
            }
        }
        throw new IllegalStateException("It did not start:\n" + Files.readString(log));
    }

    long process() {
        return process.pid();
    }

    int port() {
        return port;
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    byte[] get(String path) throws Exception {
        return visitor.get(path);
    }

    /** Somebody else's browser, with the cookie of their session. */
    Browser browser(String cookie) {
        return new Browser("http://localhost:" + port, cookie);
    }

    Connection database() throws Exception {
        Map<String, String> address = databaseAddress();
        return DriverManager.getConnection(
                address.get("QUARKUS_DATASOURCE_JDBC_URL"),
                address.get("QUARKUS_DATASOURCE_USERNAME"),
                address.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    /** The same as the owner of the whole server, who may have all statements logged. */
    Connection superuser() throws Exception {
        Map<String, String> address = databaseAddress();
        return DriverManager.getConnection(
                address.get("QUARKUS_DATASOURCE_JDBC_URL"), "postgres", address.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    /** What the embedded database writes. */
    Path databaseLog() {
        return log.resolveSibling(".parley").resolve("postgres.log");
    }

    /** The start-up block comes after the first answer may have come. */
    void awaitBlock() throws Exception {
        while (!Files.readString(log).contains("  Data ") && process.isAlive()) {
            Thread.sleep(20);
        }
    }

    Map<String, String> databaseAddress() throws IOException {
        String block = Files.readString(log);
        String address = Bench.find(block, "embedded PostgreSQL [0-9.]+ on ([0-9.:]+)");
        Path password = log.resolveSibling(".parley").resolve("postgres.password");
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + address + "/parley",
                "QUARKUS_DATASOURCE_USERNAME", "parley",
                "QUARKUS_DATASOURCE_PASSWORD", Files.readString(password).strip());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
