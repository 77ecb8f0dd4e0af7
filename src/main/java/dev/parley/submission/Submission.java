package dev.parley.submission;

import dev.parley.article.ThreadName;
import dev.parley.comment.AuthorKey;
import dev.parley.platform.ClientAddress;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A press of "Post Comment".
 *
 * @param thread what it is said to
 * @param submission the script's key for this text; null without script
 * @param openedAt when the form was opened, proved by our stamp; null if unknown
 * @param author the browser's private key: the one it has, or a fresh one
 */
public record Submission(
        ThreadName thread,
        TypedFields fields,
        @Nullable UUID submission,
        @Nullable Instant openedAt,
        AuthorKey author,
        ClientAddress client,
        String userAgent) {}
