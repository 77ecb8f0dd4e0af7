package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.ModeratorDirectory;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells who is deciding on what. */
@ApplicationScoped
class Holders {

    private final Leases leases;
    private final ModeratorDirectory people;
    private final CurrentModerator current;

    Holders(Leases leases, ModeratorDirectory people, CurrentModerator current) {
        this.leases = leases;
        this.people = people;
        this.current = current;
    }

    /** Of these, those that somebody is deciding on, whoever asks included. */
    Map<CommentId, Holder> of(SiteId site, Collection<CommentId> comments) {
        List<Lease> live = leases.live(site, comments);
        var names = people.names(live.stream().map(Lease::holder).toList());
        return live.stream()
                .collect(Collectors.toMap(
                        Lease::comment,
                        lease -> new Holder(
                                names.getOrDefault(lease.holder(), ""),
                                lease.holder().equals(current.actor()),
                                lease.until())));
    }
}
