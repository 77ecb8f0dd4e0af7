package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.ClientAddress;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment that has passed screening, with everything that is stored of it.
 *
 * @param parent what it answers; null for a reply to the article
 * @param submission the script's key for this text; null without script
 */
public record NewComment(
        SiteId site,
        ArticleId article,
        @Nullable CommentId parent,
        Authorship author,
        String text,
        AuthorKey authorKey,
        ClientAddress client,
        String userAgent,
        @Nullable UUID submission,
        ContentDigest digest) {}
