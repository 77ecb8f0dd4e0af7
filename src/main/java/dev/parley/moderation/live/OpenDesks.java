package dev.parley.moderation.live;

import dev.parley.moderator.Presence;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** The desks that are open on this instance, in the order in which they were opened. */
@ApplicationScoped
class OpenDesks {

    private final LiveConfig config;
    private final List<OpenDesk> desks = new CopyOnWriteArrayList<>();

    OpenDesks(LiveConfig config) {
        this.config = config;
    }

    /** @throws Problem UNAVAILABLE where there is no room for any more */
    synchronized void add(OpenDesk desk) {
        tidy();
        Optional<OpenDesk> tooMany = tooMany(desk.presence());
        if (tooMany.isEmpty() && desks.size() >= config.ofAll()) {
            throw new Problem(ErrorCode.UNAVAILABLE);
        }
        tooMany.ifPresent(first -> first.stream().makeRoom());
        desks.add(desk);
    }

    void remove(OpenDesk desk) {
        desks.remove(desk);
    }

    /** The first that this person opened, where they may open no more beside it. */
    private Optional<OpenDesk> tooMany(Presence presence) {
        List<OpenDesk> own = desks.stream()
                .filter(open -> open.presence().moderator().equals(presence.moderator()))
                .toList();
        return own.size() < config.ofOnePerson() ? Optional.empty() : Optional.of(own.getFirst());
    }

    /** Leaves out those whose browsers have gone. */
    void tidy() {
        List<OpenDesk> over = desks.stream().filter(OpenDesk::isOver).toList();
        over.forEach(OpenDesk::end);
        desks.removeAll(over);
    }

    boolean isEmpty() {
        return desks.isEmpty();
    }

    List<OpenDesk> all() {
        return List.copyOf(desks);
    }

    Set<SiteId> sites() {
        return desks.stream().map(desk -> desk.presence().site()).collect(Collectors.toSet());
    }

    List<OpenDesk> of(SiteId site) {
        return desks.stream()
                .filter(desk -> desk.presence().site().equals(site))
                .toList();
    }

    void endAll() {
        desks.forEach(OpenDesk::end);
        desks.clear();
    }
}
