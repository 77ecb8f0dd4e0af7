package dev.parley.platform;

import com.github.f4b6a3.tsid.TsidFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Makes ids in the application: 42 bits of milliseconds, then a random node and a counter, so that ids sort by time and
 * many instances can make them without asking each other. The primary keys catch what chance does not.
 */
@ApplicationScoped
public class IdSource {

    /** Early enough that imported comments of any age have a place in the order; good until 2059: from then on ids
     * would be negative, which sorts wrongly and is never read. */
    private static final Instant EPOCH = Instant.parse("1990-01-01T00:00:00Z");

    /** What follows the milliseconds: node and counter. */
    private static final int BITS_AFTER_TIME = 22;

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

    public ModeratorId newModeratorId() {
        return new ModeratorId(next());
    }

    public ApiKeyId newApiKeyId() {
        return new ApiKeyId(next());
    }

    public SessionId newSessionId() {
        return new SessionId(next());
    }

    public ActId newActId() {
        return new ActId(next());
    }

    /**
     * The boundary of a moment among acts: those made earlier have smaller ids, those made then or later have not. So
     * a range of time is a range of the primary key.
     */
    public static ActId firstActAt(Instant moment) {
        long first = Math.max(0, Duration.between(EPOCH, moment).toMillis());
        return new ActId(first > Long.MAX_VALUE >> BITS_AFTER_TIME ? Long.MAX_VALUE : first << BITS_AFTER_TIME);
    }

    private long next() {
        return factory.create().toLong();
    }
}
