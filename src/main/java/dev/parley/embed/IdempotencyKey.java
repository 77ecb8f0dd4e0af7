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

    static final String MEANING =
            "A random UUID, new for each reply, and a secret: who sends it with the same words gets the receipt.";

    private IdempotencyKey() {}

    /**
     * Reads the header.
     *
     * @throws Problem where it is no UUID, or not sent: a program can always make one, and without it nobody could tell a
     *     reply that is sent again from the same words of somebody else
     */
    static UUID read(@Nullable String sent) {
        String header = sent == null ? "" : sent.strip();
        boolean isQuoted = header.length() > 1 && header.startsWith("\"") && header.endsWith("\"");
        return SubmissionKey.parse(isQuoted ? header.substring(1, header.length() - 1) : header)
                .orElseThrow(() -> Problem.badParameters(
                        List.of(new FieldError(HEADER, "invalid", "A random UUID is needed, new for each reply."))));
    }
}
