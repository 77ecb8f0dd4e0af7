package dev.parley.embed.live;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The discussions that are open in browsers on this instance, by site and slug. */
@ApplicationScoped
class OpenThreads {

    /** A discussion, whether there is anything of it in the database or not. */
    record Key(SiteId site, String slug) {

        static Key of(OpenThread open) {
            return new Key(open.site(), open.name().slug());
        }
    }

    private final LiveThreadsConfig config;
    private final Map<Key, Set<OpenThread>> threads = new ConcurrentHashMap<>();
    private final Map<String, Integer> networks = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    OpenThreads(LiveThreadsConfig config) {
        this.config = config;
    }

    /** @throws Problem UNAVAILABLE where there is no room for any more */
    void add(OpenThread open) {
        if (count.get() >= config.ofAll() || networks.getOrDefault(open.network(), 0) >= config.ofOneNetwork()) {
            throw new Problem(ErrorCode.UNAVAILABLE);
        }
        count.incrementAndGet();
        networks.merge(open.network(), 1, Integer::sum);
        threads.compute(Key.of(open), (key, those) -> {
            Set<OpenThread> set = those == null ? ConcurrentHashMap.newKeySet() : those;
            set.add(open);
            return set;
        });
    }

    void remove(OpenThread open) {
        threads.computeIfPresent(Key.of(open), (key, those) -> {
            if (those.remove(open)) {
                count.decrementAndGet();
                networks.computeIfPresent(open.network(), (network, many) -> many == 1 ? null : many - 1);
            }
            return those.isEmpty() ? null : those;
        });
    }

    /** Leaves out those whose browsers have gone. */
    void tidy() {
        all().stream().filter(open -> open.stream().isOver()).forEach(open -> {
            open.stream().end();
            remove(open);
        });
    }

    boolean isEmpty() {
        return threads.isEmpty();
    }

    List<OpenThread> all() {
        return threads.values().stream().flatMap(Collection::stream).toList();
    }

    Collection<OpenThread> of(Key key) {
        return threads.getOrDefault(key, Set.of());
    }

    /** The slugs of what is open, by site. */
    Map<SiteId, Set<String>> slugs() {
        return threads.keySet().stream()
                .collect(Collectors.groupingBy(
                        Key::site, HashMap::new, Collectors.mapping(Key::slug, Collectors.toSet())));
    }
}
