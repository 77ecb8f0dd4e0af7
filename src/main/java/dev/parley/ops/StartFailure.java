package dev.parley.ops;

import dev.parley.platform.CannotStart;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says why the service did not start: in one line where the operator can act on it, with all we know otherwise. */
final class StartFailure {

    private static final String PREFIX = "Parley cannot start: ";

    private final Throwable failure;
    private final List<ListeningPort> ports;

    StartFailure(Throwable failure, List<ListeningPort> ports) {
        this.failure = failure;
        this.ports = ports;
    }

    void print(PrintStream console) {
        Optional<CannotStart> known = known();
        console.println(PREFIX + known.map(CannotStart::getMessage).orElseGet(this::rootMessage));
        if (known.isEmpty()) {
            failure.printStackTrace(console);
        }
    }

    private Optional<CannotStart> known() {
        return causes().flatMap(cause -> known(cause).stream()).findFirst();
    }

    private Optional<CannotStart> known(Throwable cause) {
        return switch (cause) {
            case CannotStart reason -> Optional.of(reason);
            case QuarkusBindException bind -> Optional.of(portInUse(bind));
            case ConfigValidationException settings -> Optional.of(unreadable(settings));
            default -> Optional.empty();
        };
    }

    /** Taken by another between our own look and the start. */
    private CannotStart portInUse(QuarkusBindException bind) {
        return ports.stream()
                .filter(port -> port.number() == bind.getPort())
                .findFirst()
                .map(ListeningPort::inUse)
                .orElseGet(() -> new CannotStart("port " + bind.getPort() + " is in use by another process"));
    }

    private static CannotStart unreadable(ConfigValidationException settings) {
        return new CannotStart(IntStream.range(0, settings.getProblemCount())
                .mapToObj(settings::getProblem)
                .map(problem -> UnreadableSetting.line(problem.getMessage()))
                .collect(Collectors.joining("; ")));
    }

    private String rootMessage() {
        Throwable root = causes().reduce(failure, (outer, inner) -> inner);
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    private Stream<Throwable> causes() {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
