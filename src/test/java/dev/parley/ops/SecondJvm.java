package dev.parley.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Another JVM with the classes of this one, to be killed where a test cannot kill its own. */
final class SecondJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private SecondJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static SecondJvm holding(Path folder) {
        return running(DatabaseHolder.class, Map.of(), folder.toString());
    }

    static SecondJvm running(Class<?> main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new SecondJvm(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that it says until it ends by itself. */
    String readToEnd() {
        return output.lines().collect(Collectors.joining("\n"));
    }

    int exitCode() {
        await();
        return process.exitValue();
    }

    /** Everything it says up to and including the first line that starts like this. */
    String readUntil(String start) {
        try {
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith(start)) {
                    return said.toString();
                }
            }
            throw new AssertionError("It ended before it said \"" + start + "\":\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ProcessHandle> descendants() {
        return process.toHandle().descendants().toList();
    }

    void kill() {
        process.destroyForcibly();
        await();
    }

    void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await();
    }

    @Override
    public void close() {
        kill();
    }

    private void await() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new AssertionError("The second JVM does not end");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
