package dev.parley.ops;

import dev.parley.platform.CannotStart;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts the service: first what it stands on, then the service itself; and ends them the other way round. */
@QuarkusMain
public final class Main {

    Main() {}

    /**
     * Starts the service and returns when it has ended.
     *
     * @param arguments handed on to Quarkus
     */
    public static void main(String... arguments) {
        List<ListeningPort> ports = List.of();
        try {
            StartSettings settings = StartSettings.read();
            ports = settings.ports();
            ports.forEach(ListeningPort::requireFree);
            run(Database.open(settings, System.out), ports, arguments);
        } catch (CannotStart e) {
            new StartFailure(e, ports).print(System.err);
            exit(1, e);
        }
    }

    private static void run(Database database, List<ListeningPort> ports, String... arguments) {
        ShutdownOrder order = ShutdownOrder.last(database);
        System.setProperty(ParleyApplication.DATABASE, database.description());
        Quarkus.run(
                ParleyApplication.class,
                (code, failure) -> {
                    if (failure != null) {
                        new StartFailure(failure, ports).print(System.err);
                    }
                    order.close();
                    exit(code, failure);
                },
                arguments);
    }

    /** As Quarkus would: the end of the process, but for live coding, which goes on. */
    private static void exit(int code, @Nullable Throwable failure) {
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }
}
