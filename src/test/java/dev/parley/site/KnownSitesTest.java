package dev.parley.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.platform.Language;
import dev.parley.platform.SiteId;
import dev.parley.support.ServiceTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of the sites without asking the database. */
@ServiceTest
class KnownSitesTest {

    private static final SiteView GERMAN =
            new SiteView(new SiteId(1), "zeitung", "Zeitung", SiteSettings.of(Map.of(Setting.LANGUAGE, "de")));

    /** The sites of a database that may be away. */
    private static final class Directory extends SiteDirectory {

        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean isAway;

        private Directory(DefaultSite house, SiteReader reader) {
            super(house, reader);
        }

        @Override
        public List<SiteView> all() {
            asked.incrementAndGet();
            if (isAway) {
                throw new IllegalStateException(new SQLException("away", "57P01"));
            }
            return List.of(GERMAN);
        }
    }

    private final Directory directory;
    private final KnownSites sites;

    KnownSitesTest(DefaultSite house, SiteReader reader) {
        this.directory = new Directory(house, reader);
        this.sites = new KnownSites(directory);
    }

    @BeforeEach
    void theServiceStarts() {
        sites.start();
    }

    @Test
    void aLanguageIsThatOfTheRequestElseOfTheSiteElseOfTheHouse() {
        assertThat(sites.of("zeitung", "ar").tag()).isEqualTo("ar");
        assertThat(sites.of("zeitung", "xx").tag()).isEqualTo("de");
        assertThat(sites.of("zeitung", null).tag()).isEqualTo("de");
        assertThat(sites.of("nobody", null)).isEqualTo(Language.ENGLISH);
        assertThat(sites.of(null, null)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void whatIsKnownStaysWhileTheDatabaseIsAwayAndIsNotAskedForAllTheTime() {
        directory.isAway = true;
        int before = directory.asked.get();
        await().pollDelay(Duration.ofMillis(1_100)).until(() -> {
            sites.of("zeitung", null);
            return directory.asked.get() > before;
        });

        for (int i = 0; i < 1_000; i++) {
            assertThat(sites.of("zeitung", null).tag()).isEqualTo("de");
            assertThat(sites.byKey()).isCompletedWithValueMatching(known -> known.containsKey("zeitung"));
        }

        assertThat(directory.asked.get() - before).isLessThanOrEqualTo(3);
    }
}
