package dev.parley.embed;

import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.submission.SubmissionKey;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The header by which a program's request is known when it comes again: a UUID, in quotation marks or without. */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private IdempotencyKey() {}

    /**
     * Reads the header; null where it is not sent.
     *
     * @throws Problem where it is no UUID: who sends a key relies on it
     */
    static @Nullable UUID read(@Nullable String header) {
        return header == null ? null : parsed(header.strip());
    }

    private static UUID parsed(String header) {
        boolean isQuoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        return SubmissionKey.parse(isQuoted ? header.substring(1, header.length() - 1) : header)
                .orElseThrow(() -> Problem.badParameters(
                        List.of(new FieldError(HEADER, "invalid", "A UUID is needed, new for each reply."))));
    }
}
