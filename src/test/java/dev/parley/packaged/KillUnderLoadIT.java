package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threats T37, T38 and T39: the service is killed in the middle of its work, and what it has said stays true. */
class KillUnderLoadIT {

    private static final int BEFORE_THE_KILL = 60;
    private static final int AT_MOST = 150;

    @TempDir
    Path folder;

    @Test
    void everyAcknowledgedReplyIsThereOnceHoweverOftenTheServiceIsKilled() {
        try (Posters posters = new Posters()) {
            List<Consumer<Service>> kills = List.of(Service::kill, Service::killAll, Service::kill);
            kills.forEach(kill -> killUnderLoad(posters, kill));
            try (Service service = Service.ready(folder, Posters.SETTINGS)) {
                posters.post(service, 0);
                posters.awaitCut();
                posters.assertNothingIsLostOrDoubled(Recount.embeddedIn(service));
            }
            assertThat(posters.repeated()).as("posts that were cut off").isPositive();
            assertThat(posters.acknowledged()).isGreaterThanOrEqualTo(3 * BEFORE_THE_KILL);
            System.out.printf(
                    "Killed three times: %d replies acknowledged, %d of them sent again%n",
                    posters.acknowledged(), posters.repeated());
        }
    }

    private void killUnderLoad(Posters posters, Consumer<Service> kill) {
        try (Service service = Service.ready(folder, Posters.SETTINGS)) {
            posters.post(service, AT_MOST);
            posters.awaitMore(BEFORE_THE_KILL);
            kill.accept(service);
            posters.awaitCut();
        }
    }
}
