package dev.parley.moderator;

import dev.parley.platform.ClientAddress;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.Sha256;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Limits guessing at secrets that people choose or type (threat T27), in the database, so that several instances count
 * together. A network that is over its limit, in all or for one account, costs that account nothing: a stranger alone
 * cannot lock anybody out.
 */
@ApplicationScoped
class GuessLimits {

    private static final Duration WINDOW = Duration.ofHours(1);

    /** At one account from one network: ten at once and then one every two minutes. */
    private static final BucketConfiguration OF_ACCOUNT_HERE = limit(10, 30);

    /** At one account, whoever asks from wherever: 60 in the worst hour. More than one network can use up. */
    private static final BucketConfiguration OF_ACCOUNT = limit(30, 30);

    /** At one's own password, by whoever has the session: 40 in the worst hour, which makes 100 with those above. */
    private static final BucketConfiguration OF_SESSIONS = limit(10, 30);

    /** An office behind one address signs in together in the morning. */
    private static final BucketConfiguration OF_NETWORK = limit(30, 120);

    /** What has run out is cleared a little at each attempt, so that nothing has to be scheduled. */
    private static final int CLEARED_AT_ONCE = 20;

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    GuessLimits(DataSource database) {
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .table("guess_limit")
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(WINDOW.multipliedBy(2)))
                .build();
    }

    private static BucketConfiguration limit(int atOnce, int perWindow) {
        return BucketConfiguration.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(atOnce)
                        .refillGreedy(perWindow, WINDOW)
                        .build())
                .build();
    }

    /**
     * Counts one guess of somebody who is not signed in. Must not be called in a transaction, whose end would decide whether it counts.
     *
     * @param account what was typed as the account, whether there is one or not
     * @return how long to wait, if this one is too many; it must then not be evaluated
     */
    Optional<Duration> count(String account, ClientAddress client) {
        String known = EmailAddress.normalised(account);
        return count(client)
                .or(() -> count("account " + known + " from " + client.network(), OF_ACCOUNT_HERE))
                .or(() -> count("account " + known, OF_ACCOUNT));
    }

    /**
     * Counts one guess at a code of somebody whose password was right. By names of its own, which nobody can type at the
     * sign-in.
     */
    Optional<Duration> countCode(ModeratorId moderator, ClientAddress client) {
        return count(client)
                .or(() -> count("code of " + moderator + " from " + client.network(), OF_ACCOUNT_HERE))
                .or(() -> count("code of " + moderator, OF_ACCOUNT));
    }

    /**
     * Counts one guess at the password of whoever is signed in. By itself, so that no stranger at the sign-in can keep
     * them from changing it. Must not be called in a transaction either.
     */
    Optional<Duration> countOwn(ModeratorId moderator) {
        buckets.removeExpired(CLEARED_AT_ONCE);
        return count("own password of " + moderator, OF_SESSIONS);
    }

    /** Counts an attempt that is no guess at a certain account. */
    Optional<Duration> count(ClientAddress client) {
        buckets.removeExpired(CLEARED_AT_ONCE);
        return count("network " + client.network(), OF_NETWORK);
    }

    private Optional<Duration> count(String name, BucketConfiguration limit) {
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(name));
        ConsumptionProbe probe = buckets.getProxy(id, () -> limit).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(roundedUp(probe.getNanosToWaitForRefill()));
    }

    /** A delay as people are told it: in minutes, never too few. */
    static long minutes(Duration delay) {
        return Math.ceilDiv(delay.toSeconds(), 60);
    }

    /** To whole seconds, in which HTTP counts. */
    private static Duration roundedUp(long nanos) {
        return Duration.ofSeconds(Math.ceilDiv(nanos, 1_000_000_000L));
    }
}
