package dev.parley.site;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Which websites may have discussions here, for those who cannot wait for the database: read at most once a second, as
 * long as anybody asks. While the database is away, what was read last counts.
 */
@ApplicationScoped
public class AllowedOrigins {

    private static final Logger LOG = Logger.getLogger(AllowedOrigins.class);

    /** So long can another instance's change go unseen. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private static final String ALL_SITES = "";

    private static final Executor THREADS =
            reading -> Thread.ofVirtual().name("origins").start(reading);

    private final SiteDirectory sites;
    private final AsyncCache<String, Map<String, Set<String>>> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN_FOR).executor(THREADS).buildAsync();
    private volatile Map<String, Set<String>> last = Map.of();

    AllowedOrigins(SiteDirectory sites) {
        this.sites = sites;
    }

    /** The origins of each site, by its key. */
    public CompletableFuture<Map<String, Set<String>>> bySite() {
        return known.get(ALL_SITES, all -> read());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged changed) {
        known.synchronous().invalidateAll();
    }

    private Map<String, Set<String>> read() {
        try {
            last = sites.all().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            SiteView::key, site -> site.settings().origins()));
        } catch (RuntimeException notNow) {
            LOG.warnf("The allowed origins are those that were read before: %s", notNow);
        }
        return last;
    }
}
