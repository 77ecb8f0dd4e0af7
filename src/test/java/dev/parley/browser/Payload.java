package dev.parley.browser;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A string that other people have tried to inject script with.
 *
 * @param runs what happened where it stood unescaped in a page: {@code load}, {@code interaction},
 *     {@code external-script} or {@code none}
 */
record Payload(int number, String payload, String runs) {

    private record Entry(String payload, String runs) {}

    /** The collection; ends the test where it is not at hand. */
    static List<Payload> all() {
        String data = System.getenv("PARLEY_TEST_DATA");
        Assumptions.assumeTrue(
                data != null && !data.isEmpty(), "PARLEY_TEST_DATA names no folder with xss/payloads.json in it");
        Path file = Path.of(data, "xss", "payloads.json");
        Assumptions.assumeTrue(Files.exists(file), "PARLEY_TEST_DATA has no xss/payloads.json");
        try {
            Entry[] entries = new ObjectMapper().readValue(file.toFile(), Entry[].class);
            List<Payload> payloads = new ArrayList<>();
            for (Entry entry : entries) {
                payloads.add(new Payload(payloads.size(), entry.payload(), entry.runs()));
            }
            return payloads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it runs where nothing is escaped, without help from another host. */
    boolean isAlive() {
        return runs.equals("load") || runs.equals("interaction");
    }

    static List<List<Payload>> inBatches(List<Payload> payloads, int size) {
        List<List<Payload>> batches = new ArrayList<>();
        for (int from = 0; from < payloads.size(); from += size) {
            batches.add(payloads.subList(from, Math.min(from + size, payloads.size())));
        }
        return batches;
    }
}
