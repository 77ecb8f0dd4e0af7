package dev.parley.moderator;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address by which an account is known: composed (NFC), lower case, at most 100 bytes. */
record EmailAddress(String text) {

    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+@[^\\s@\\p{Cc}\\p{Cf}\\p{Cs}]+");

    /** Reads what somebody typed; empty where it is no address. */
    static Optional<EmailAddress> parse(String typed) {
        String text = normalised(typed);
        boolean bearable = text.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        return bearable && FORM.matcher(text).matches() ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    /** One spelling for what counts as the same address, whether it is one or not. */
    static String normalised(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
