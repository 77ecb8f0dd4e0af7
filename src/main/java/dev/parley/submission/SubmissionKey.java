package dev.parley.submission;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The key by which a reply is known that is sent again: a UUID, made by who sends it. */
public final class SubmissionKey {

    private static final Pattern FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private SubmissionKey() {}

    /** Reads a key; empty for anything that is not of the form of one. */
    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
