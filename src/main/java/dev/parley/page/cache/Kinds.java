package dev.parley.page.cache;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of page that is kept. */
@Singleton
class Kinds {

    private final List<PublicPage> all;

    Kinds(@All List<PublicPage> all) {
        this.all = List.copyOf(all);
    }

    List<PublicPage> all() {
        return all;
    }

    Map<String, PublicPage> byName() {
        return all.stream()
                .collect(Collectors.toUnmodifiableMap(page -> page.kind().name(), Function.identity()));
    }
}
