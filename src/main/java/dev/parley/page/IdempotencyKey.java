package dev.parley.page;

import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a program's request is known when it comes again: a UUID, in quotation marks or without. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private IdempotencyKey() {}

    /**
     * Reads the header; null where it is not sent.
     *
     * @throws Problem where it is no UUID: who sends a key relies on it
     */
    static @Nullable UUID read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String bare = header.strip().replaceAll("^\"(.*)\"$", "$1");
        if (!UUID_FORM.matcher(bare).matches()) {
            throw Problem.badParameters(
                    List.of(new FieldError(HEADER, "invalid", "A UUID is needed, new for each reply.")));
        }
        return UUID.fromString(bare);
    }

    /** What has the form of a key. */
    static boolean isOne(String text) {
        return UUID_FORM.matcher(text).matches();
    }
}
