package dev.parley.ops;

import dev.parley.platform.StartNote;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What the operator wants to know once the service is up, in one block. */
record StartReport(
        String version,
        String address,
        String management,
        String database,
        Path dataFolder,
        List<StartNote.Line> notes) {

    String text() {
        return """

               Parley %s is ready.
                 Site       %s
                 Health     %s/q/health
                 Metrics    %s/q/metrics
                 Database   %s
                 Data       %s
               """.formatted(
                                version,
                                address,
                                management,
                                management,
                                database,
                                dataFolder.toAbsolutePath().normalize())
                + notes.stream()
                        .map(note -> "  %-10s %s%n".formatted(note.label(), note.text()))
                        .collect(Collectors.joining());
    }
}
