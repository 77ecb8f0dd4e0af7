package dev.parley.submission;

import dev.parley.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Proves when the reply form of an article was opened. The public page is the same bytes for everybody, so the script
 * fetches the stamp when a reader begins to type; it says nothing about the reader.
 */
@ApplicationScoped
public class OpeningStamp {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final Secrets secrets;
    private final Clock clock;

    OpeningStamp(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A stamp for this moment. */
    public String now(String slug) {
        long seconds = clock.instant().getEpochSecond();
        return seconds + "." + signature(slug, seconds);
    }

    /** The moment that a stamp proves; empty for a stamp that we did not make for this article. */
    public Optional<Instant> read(String slug, String stamp) {
        Matcher matcher = FORM.matcher(stamp);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long seconds = Long.parseLong(matcher.group(1));
        boolean genuine = MessageDigest.isEqual(
                signature(slug, seconds).getBytes(StandardCharsets.US_ASCII),
                matcher.group(2).getBytes(StandardCharsets.US_ASCII));
        return genuine ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
    }

    private String signature(String slug, long seconds) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secrets.sign("opening " + slug + " " + seconds));
    }
}
