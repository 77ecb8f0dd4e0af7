package dev.parley.ops;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts the service once for nobody, pays it a visit and stops it, so that the JVM can keep what it has loaded, linked
 * and learnt as an archive ({@value #ARCHIVE}) from which later starts begin. It stands on the JDK alone, because it runs
 * from the application's jar without its libraries, and it never touches an operator's data: the rehearsal has an
 * embedded database in a folder that is deleted after it.
 */
final class Rehearsal {

    static final String ARCHIVE = "app.aot";

    /** The archive was not made, and another try would end the same way. */
    static final int FAILED = 1;

    /** The archive was not made this time. */
    static final int GIVEN_UP = 3;

    private static final String BESIDE = "--beside=";
    private static final String UNFINISHED = ARCHIVE + ".new";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LINES_OF_LOG = 20;

    private final Path app;
    private final List<String> options;
    private final Path work;
    private boolean tidied;

    private Rehearsal(Path app, List<String> options, Path work) {
        this.app = app;
        this.options = options;
        this.work = work;
    }

    /**
     * Makes the archive of an application.
     *
     * @param arguments {@code --beside=PID}, where the rehearsal is to wait until that process has come to rest and to end
     *     with it; the folder of the application; and the options of Java with which it will be started
     */
    public static void main(String... arguments) throws InterruptedException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        Optional<Neighbour> neighbour = Optional.empty();
        if (!rest.isEmpty() && rest.get(0).startsWith(BESIDE)) {
            neighbour = Optional.of(Neighbour.of(Long.parseLong(rest.remove(0).substring(BESIDE.length()))));
        }
        if (rest.isEmpty()) {
            System.err.println("usage: Rehearsal [--beside=PID] folder-of-the-application [options of Java]");
            System.exit(2);
        }
        Path app = Path.of(rest.remove(0)).toAbsolutePath();
        System.exit(exitCode(app, rest, neighbour));
    }

    private static int exitCode(Path app, List<String> options, Optional<Neighbour> neighbour)
            throws InterruptedException {
        try {
            Optional<CompletableFuture<Void>> end = Optional.empty();
            if (neighbour.isPresent()) {
                end = Optional.of(neighbour.get().whenGone(() -> System.exit(GIVEN_UP)));
                neighbour.get().awaitRest();
            }
            FileTime before = written(app.resolve(ARCHIVE));
            try (FileChannel file = FileChannel.open(
                            app.resolve(ARCHIVE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = file.lock()) {
                boolean another = !written(app.resolve(ARCHIVE)).equals(before);
                boolean gone = end.map(CompletableFuture::isDone).orElse(false);
                return !lock.isValid() || another || gone ? GIVEN_UP : rehearse(app, options);
            }
        } catch (IOException | IllegalStateException e) {
            System.err.println("No archive for faster starts: " + e.getMessage());
            return FAILED;
        }
    }

    private static FileTime written(Path file) throws IOException {
        return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    }

    private static int rehearse(Path app, List<String> options) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("parley-rehearsal");
        Rehearsal rehearsal = new Rehearsal(app, options, work);
        Runtime.getRuntime().addShutdownHook(new Thread(rehearsal::tidyUp, "tidying"));
        try {
            return rehearsal.make() ? 0 : GIVEN_UP;
        } finally {
            rehearsal.tidyUp();
        }
    }

    private boolean make() throws IOException, InterruptedException {
        deleteUnfinished();
        Path jar = OneClassPath.write(app);
        FileTime written = written(jar);
        int port = freePort();
        int management = freePort();
        String password = UUID.randomUUID().toString();
        Path seeds = Files.createDirectories(work.resolve("seeds"));
        Files.writeString(seeds.resolve(FirstVisit.SLUG + ".md"), FirstVisit.ARTICLE);

        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-XX:AOTCacheOutput=" + app.resolve(UNFINISHED));
        // At every rehearsal the JVM warns of many classes that it leaves out.
        command.add("-Xlog:aot*=error");
        // Properties, and after the options that were given: so they win over all that names an operator's database.
        Map.of(
                        "quarkus.datasource.jdbc.url",
                        "",
                        "quarkus.http.host",
                        "127.0.0.1",
                        "quarkus.http.port",
                        Integer.toString(port),
                        "quarkus.management.host",
                        "127.0.0.1",
                        "quarkus.management.port",
                        Integer.toString(management),
                        "parley.embedded-database",
                        "true",
                        "parley.data-dir",
                        work.resolve("data").toString(),
                        "parley.seeds-dir",
                        seeds.toString())
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        Process service = start(command, password);
        try {
            new FirstVisit(port, password).pay(service);
            service.destroy();
            // The JVM writes the archive at its end.
            if (!service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the JVM did not end");
            }
        } catch (IOException | IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + "\n" + endOfLog(), e);
        }
        if (Files.notExists(app.resolve(UNFINISHED))) {
            throw new IllegalStateException("the JVM has written none\n" + endOfLog());
        }
        // Whoever built meanwhile has made another application; an archive of this one would not fit.
        if (!written(jar).equals(written)) {
            return false;
        }
        Files.move(app.resolve(UNFINISHED), app.resolve(ARCHIVE), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private Process start(List<String> command, String password) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                // A folder of its own: Quarkus reads settings from the one it stands in.
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().keySet().removeIf(Rehearsal::isSetting);
        builder.environment().put("PARLEY_ADMIN_EMAIL", FirstVisit.EMAIL);
        builder.environment().put("PARLEY_ADMIN_PASSWORD", password);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static boolean isSetting(String variable) {
        String name = variable.toLowerCase(Locale.ROOT);
        return name.contains("parley") || name.contains("quarkus") || name.contains("smallrye");
    }

    /** Whatever is still running is of no use to anybody, and so is what it has written. */
    private synchronized void tidyUp() {
        if (tidied) {
            return;
        }
        tidied = true;
        try {
            List<ProcessHandle> ours = ProcessHandle.current().descendants().toList();
            ours.forEach(ProcessHandle::destroyForcibly);
            CompletableFuture.allOf(ours.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .completeOnTimeout(null, 3, TimeUnit.SECONDS)
                    .join();
            deleteUnfinished();
            FileTree.delete(work);
        } catch (IOException e) {
            System.err.println("Something of the rehearsal is left in " + work + ": " + e);
        }
    }

    private void deleteUnfinished() throws IOException {
        Files.deleteIfExists(app.resolve(UNFINISHED));
        Files.deleteIfExists(app.resolve(UNFINISHED + ".config"));
    }

    private Path log() {
        return work.resolve("log");
    }

    private String endOfLog() throws IOException {
        List<String> lines = Files.readAllLines(log(), StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
