package dev.parley.moderator;

import dev.parley.platform.Secrets;
import dev.parley.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was asked of a passkey, carried by the form itself and signed by us: whoever merely looks at the sign-in page
 * writes nothing into the database. Each is answered once, within ten minutes.
 */
@ApplicationScoped
class Ceremonies {

    private static final Duration AGE = Duration.ofMinutes(10);
    private static final int LONGEST = 20_000;
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]{43})");

    private final Secrets secrets;
    private final Passkeys passkeys;
    private final Clock clock;

    Ceremonies(Secrets secrets, Passkeys passkeys, Clock clock) {
        this.secrets = secrets;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** Signs a request; its purpose, whose it is and what for, is needed to open it again. */
    String seal(String purpose, String request) {
        long end = clock.instant().plus(AGE).getEpochSecond();
        String body = encode(request.getBytes(StandardCharsets.UTF_8));
        return end + "." + body + "." + signature(purpose, end, body);
    }

    /** What was asked; empty where we did not ask, too late, or when it was answered already. Opening it uses it up. */
    Optional<String> open(String purpose, String sealed) {
        Matcher parts = FORM.matcher(sealed);
        if (sealed.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        long end = Long.parseLong(parts.group(1));
        Instant goodUntil = Instant.ofEpochSecond(end);
        boolean genuine = MessageDigest.isEqual(
                signature(purpose, end, parts.group(2)).getBytes(StandardCharsets.US_ASCII),
                parts.group(3).getBytes(StandardCharsets.US_ASCII));
        if (!genuine
                || clock.instant().isAfter(goodUntil)
                || !passkeys.isFirstAnswer(Sha256.of(parts.group(3)), goodUntil)) {
            return Optional.empty();
        }
        return Optional.of(new String(Base64.getUrlDecoder().decode(parts.group(2)), StandardCharsets.UTF_8));
    }

    private String signature(String purpose, long end, String body) {
        return encode(secrets.sign("passkey ceremony " + purpose + " " + end + " " + body));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
