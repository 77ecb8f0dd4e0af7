package dev.parley.moderator;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name under which somebody, or some program, is shown: 1 to 245 bytes, nothing invisible in it (threat T32). */
final class DisplayName {

    private static final int LONGEST = 245;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]|\\p{M}{5}");

    private DisplayName() {}

    /** Reads what somebody typed; empty where it cannot be a name. */
    static Optional<String> parse(String typed) {
        String stripped = typed.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || UNSEEN.matcher(stripped).find()) {
            return Optional.empty();
        }
        String name = Normalizer.normalize(stripped, Normalizer.Form.NFC);
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST ? Optional.of(name) : Optional.empty();
    }
}
