package dev.parley.site;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.FallbackLanguage;
import dev.parley.platform.Language;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The sites with their settings, for those who cannot wait for the database: read anew at most once a second, as long as
 * anybody asks, while what was read before counts. So nobody waits who does not come first; while the database is away, what
 * is known stays; and the first who asks after a quiet time may be answered by what counted before it.
 */
@Startup
@ApplicationScoped
public class KnownSites implements FallbackLanguage {

    private static final Logger LOG = Logger.getLogger(KnownSites.class);

    /** So long can another instance's change go unseen while anybody asks. */
    private static final Duration READ_ANEW = Duration.ofSeconds(1);

    private static final String ALL_SITES = "";

    private static final Executor THREADS =
            reading -> Thread.ofVirtual().name("sites").start(reading);

    private final SiteDirectory sites;
    private final AsyncLoadingCache<String, Map<String, SiteView>> known;
    private volatile Map<String, Language> languages = Map.of();

    KnownSites(SiteDirectory sites) {
        this.sites = sites;
        this.known = Caffeine.newBuilder()
                .refreshAfterWrite(READ_ANEW)
                .executor(THREADS)
                .buildAsync(new CacheLoader<>() {
                    @Override
                    public Map<String, SiteView> load(String all) {
                        return read();
                    }

                    @Override
                    public Map<String, SiteView> reload(String all, Map<String, SiteView> before) {
                        return readUnlessAway(before);
                    }
                });
    }

    /** Each site, by its key. Fails where nothing is known and the database is away. */
    public CompletableFuture<Map<String, SiteView>> byKey() {
        return known.get(ALL_SITES);
    }

    /** As it was read last; English before that. */
    @Override
    public Language of(@Nullable String site, @Nullable String lang) {
        byKey();
        return Language.of(lang)
                .or(() -> Optional.ofNullable(site).map(languages::get))
                .or(() -> Optional.ofNullable(languages.get(DefaultSite.KEY)))
                .orElse(Language.ENGLISH);
    }

    /** Within the start, and not beside it: a start that fails for another reason takes the database away. */
    @PostConstruct
    void start() {
        known.synchronous().put(ALL_SITES, read());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged changed) {
        known.synchronous().invalidateAll();
    }

    private Map<String, SiteView> readUnlessAway(Map<String, SiteView> before) {
        try {
            return read();
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                LOG.debugf("What is known of the sites stays: %s", failure);
                return before;
            }
            throw failure;
        }
    }

    private Map<String, SiteView> read() {
        Map<String, SiteView> all =
                sites.all().stream().collect(Collectors.toUnmodifiableMap(SiteView::key, Function.identity()));
        languages = all.values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        SiteView::key, site -> site.settings().language()));
        return all;
    }
}
