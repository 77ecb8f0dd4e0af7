package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Runs a short command of the system to its end. */
final class Command {

    private Command() {}

    /** All that the command prints, errors as well; the command has to succeed. */
    static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new CannotStart(command[0] + " failed: " + output.replace('\n', ' '));
            }
            return output;
        } catch (IOException e) {
            throw new CannotStart(command[0] + " cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("interrupted", e);
        }
    }
}
