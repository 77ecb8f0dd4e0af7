package dev.parley.page.cache;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of page that is kept. */
@ApplicationScoped
class Kinds {

    private final List<PublicPage> all;

    Kinds(@All List<PublicPage> all) {
        this.all = List.copyOf(all);
    }

    List<PublicPage> all() {
        return all;
    }

    Map<String, PublicPage> byName() {
        return all.stream().collect(Collectors.toUnmodifiableMap(PublicPage::kind, Function.identity()));
    }
}
