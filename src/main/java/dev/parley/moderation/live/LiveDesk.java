package dev.parley.moderation.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.moderator.Presence;
import dev.parley.moderator.Presences;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Every;
import dev.parley.platform.NoticeChannel;
import dev.parley.platform.NoticeChannels;
import dev.parley.platform.NoticeListener;
import dev.parley.platform.NoticeWatch;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import dev.parley.web.LiveStream;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Tells open desks how their lists stand. One thread listens for all of them, on one connection, and reads what changed
 * once for all; where no desk is open, there is neither. What is told is how things stand, not what happened: whoever
 * missed something is told as much by the next.
 */
@ApplicationScoped
class LiveDesk implements NoticeListener {

    private static final Logger LOG = Logger.getLogger(LiveDesk.class);

    /** What {@code QueueLedger} says the site on. */
    private static final String CHANNEL = "parley_queue";

    private static final Duration ATTENTION = Duration.ofSeconds(1);

    private final OpenDesks desks;
    private final Tallies tallies;
    private final Presences presences;
    private final ObjectMapper json;
    private final LiveConfig config;
    private final Every beat;
    private final Every look;
    private final NoticeWatch watch;

    LiveDesk(
            OpenDesks desks,
            Tallies tallies,
            NoticeChannels channels,
            Presences presences,
            ObjectMapper json,
            LiveConfig config) {
        this.desks = desks;
        this.tallies = tallies;
        this.watch = new NoticeWatch(channels, CHANNEL, "live-desk", this::isAnybodyThere);
        this.presences = presences;
        this.json = json;
        this.config = config;
        this.beat = new Every(config.beat());
        this.look = new Every(config.look());
    }

    /** A desk is opened, and told how its lists stand. */
    void open(OpenDesk desk) throws SQLException {
        if (watch.isEnding()) {
            throw new Problem(ErrorCode.UNAVAILABLE);
        }
        desks.add(desk);
        watch.begin(this);
        try {
            // Read after it was added: what changes from now on is told by the one who watches.
            desk.stream().begin(event(tallies.of(desk.presence().site())));
        } catch (SQLException | RuntimeException failure) {
            desks.remove(desk);
            throw failure;
        }
    }

    @Override
    public boolean isWanted() {
        return watch.isWanted();
    }

    private boolean isAnybodyThere() {
        desks.tidy();
        return !desks.isEmpty();
    }

    @Override
    public String audience() {
        return "Open desks";
    }

    @Override
    public void catchUp(NoticeChannel channel) throws SQLException {
        tell(channel, desks.sites());
    }

    @Override
    public void isAway() {
        beatWhereDue();
    }

    @Override
    public void listen(NoticeChannel channel) throws SQLException, InterruptedException {
        while (isWanted()) {
            Set<SiteId> changed = sites(channel.heard(ATTENTION));
            if (look.isDue()) {
                channel.requireAnswer();
                changed = desks.sites();
            }
            changed.retainAll(desks.sites());
            tell(channel, changed);
            beatWhereDue();
            if (!changed.isEmpty()) {
                Thread.sleep(config.gather());
            }
        }
    }

    private static Set<SiteId> sites(List<String> said) {
        return said.stream().map(site -> new SiteId(Long.parseLong(site))).collect(Collectors.toSet());
    }

    private void tell(NoticeChannel channel, Collection<SiteId> changed) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        Map<SiteId, Tally> read = tallies.of(channel.connection(), changed);
        for (Map.Entry<SiteId, Tally> site : read.entrySet()) {
            LiveStream.Event event = event(site.getValue());
            desks.of(site.getKey()).forEach(desk -> desk.stream().tell(event));
        }
    }

    private LiveStream.Event event(Tally tally) {
        try {
            return new LiveStream.Event(
                    TallyData.NAME,
                    tally.version() + "." + tally.held(),
                    json.writeValueAsString(new TallyData(tally.counts(), tally.arrived(), tally.free())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void beatWhereDue() {
        if (beat.isDue()) {
            beat();
        }
    }

    /** A sign of life to those who may stay. While the database is away nobody knows who may not; it holds no news. */
    void beat() {
        List<OpenDesk> open = desks.all();
        try {
            Set<Presence> ended =
                    presences.ended(open.stream().map(OpenDesk::presence).toList());
            open.stream().filter(desk -> ended.contains(desk.presence())).forEach(OpenDesk::end);
        } catch (RuntimeException failure) {
            if (!DatabaseOutage.caused(failure)) {
                LOG.error("Nobody knows who may keep a desk open", failure);
            }
        }
        open.forEach(desk -> desk.stream().beat());
    }

    /** Before the service waits for what is under way: these would not end by themselves. */
    void end(@Observes ShutdownDelayInitiatedEvent beginning) {
        end();
    }

    void end(@Observes ShutdownEvent ending) {
        end();
    }

    private void end() {
        watch.end();
        desks.endAll();
    }
}
