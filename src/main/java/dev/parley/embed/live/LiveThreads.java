package dev.parley.embed.live;

import dev.parley.article.ThreadName;
import dev.parley.comment.CountReader;
import dev.parley.page.cache.ThreadNotice;
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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells open discussions how many replies there are. One thread listens for all of them, on one connection, and reads
 * once for all what changed on a site, whichever instance changed it; where nobody reads, there is neither.
 */
@ApplicationScoped
class LiveThreads implements NoticeListener {

    private static final String COUNT = "count";
    private static final Duration ATTENTION = Duration.ofSeconds(1);

    private final OpenThreads threads;
    private final CountReader counts;
    private final LiveThreadsConfig config;
    private final Every beat;
    private final Every look;
    private final NoticeWatch watch;

    LiveThreads(OpenThreads threads, CountReader counts, NoticeChannels channels, LiveThreadsConfig config) {
        this.threads = threads;
        this.counts = counts;
        this.watch = new NoticeWatch(channels, ThreadNotice.CHANNEL, "live-threads", this::isAnybodyThere);
        this.config = config;
        this.beat = new Every(config.beat());
        this.look = new Every(config.look());
    }

    /** A discussion is opened, and told how many replies there are. */
    void open(OpenThread open) {
        if (watch.isEnding()) {
            throw new Problem(ErrorCode.UNAVAILABLE);
        }
        threads.add(open);
        watch.begin(this);
        try {
            // Read after it was added: what changes from now on is told by the one who watches.
            String slug = open.name().slug();
            Map<String, CountReader.Count> read = counts.bySlug(open.site(), Set.of(slug));
            if (open.name() instanceof ThreadName.OfArticle && !read.containsKey(slug)) {
                throw new Problem(ErrorCode.NOT_FOUND);
            }
            open.stream().begin(event(read, slug));
        } catch (RuntimeException failure) {
            threads.remove(open);
            throw failure;
        }
    }

    @Override
    public boolean isWanted() {
        return watch.isWanted();
    }

    private boolean isAnybodyThere() {
        threads.tidy();
        return !threads.isEmpty();
    }

    @Override
    public String audience() {
        return "Open discussions";
    }

    @Override
    public void catchUp(NoticeChannel channel) {
        tell(threads.slugs());
    }

    @Override
    public void isAway() {
        beatWhereDue();
    }

    @Override
    public void listen(NoticeChannel channel) throws SQLException, InterruptedException {
        while (isWanted()) {
            Set<SiteId> changed = channel.heard(ATTENTION).stream()
                    .map(said -> ThreadNotice.read(said).thread().site())
                    .collect(Collectors.toSet());
            Map<SiteId, Set<String>> open = threads.slugs();
            if (look.isDue()) {
                channel.requireAnswer();
            } else {
                open.keySet().retainAll(changed);
            }
            tell(open);
            beatWhereDue();
            if (!changed.isEmpty()) {
                Thread.sleep(config.gather());
            }
        }
    }

    private void tell(Map<SiteId, Set<String>> open) {
        open.forEach((site, slugs) -> {
            Map<String, CountReader.Count> read = counts.bySlug(site, slugs);
            for (String slug : slugs) {
                LiveStream.Event event = event(read, slug);
                threads.of(new OpenThreads.Key(site, slug))
                        .forEach(each -> each.stream().tell(event));
            }
        });
    }

    private static LiveStream.Event event(Map<String, CountReader.Count> read, String slug) {
        CountReader.Count count = read.get(slug);
        long replies = count == null ? 0 : count.replies();
        return new LiveStream.Event(COUNT, Long.toString(replies), "{\"count\":" + replies + "}");
    }

    private void beatWhereDue() {
        if (beat.isDue()) {
            threads.all().forEach(open -> open.stream().beat());
        }
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
        threads.all().forEach(open -> open.stream().end());
    }
}
