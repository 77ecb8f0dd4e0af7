package dev.parley.platform;

import com.github.f4b6a3.tsid.TsidFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Makes ids in the application: 42 bits of milliseconds, then a random node and a counter, so that ids sort by time and
 * many instances can make them without asking each other. The primary keys catch what chance does not.
 */
@ApplicationScoped
public class IdSource {

    /** Early enough that imported comments of any age have a place in the order; good until 2129. */
    private static final Instant EPOCH = Instant.parse("1990-01-01T00:00:00Z");

    private final TsidFactory factory;

    IdSource(Clock clock) {
        this.factory = TsidFactory.builder()
                .withNode(new SecureRandom().nextInt(1 << 10))
                .withCustomEpoch(EPOCH)
                .withClock(clock.withZone(ZoneOffset.UTC))
                .build();
    }

    public SiteId newSiteId() {
        return new SiteId(next());
    }

    public ArticleId newArticleId() {
        return new ArticleId(next());
    }

    public CommentId newCommentId() {
        return new CommentId(next());
    }

    private long next() {
        return factory.create().toLong();
    }
}
