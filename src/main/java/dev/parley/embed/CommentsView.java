package dev.parley.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Part of a thread, as programs get it. */
record CommentsView(
        Article article,

        @Schema(description = "From top to bottom: each comment stands before the replies to it.")
        List<Comment> comments,

        @Schema(nullable = true, description = "For \"after\"; null at the end of the thread.") @Nullable
        String nextCursor) {

    record Article(
            @Schema(nullable = true, description = "Null for a page elsewhere that nobody has replied to yet.")
            @Nullable
            String id,

            @Schema(nullable = true, description = "Null for a page elsewhere.") @Nullable
            String slug,

            @Schema(description = "The canonical address.") String url,

            String title,

            @Schema(enumeration = {"open", "closed", "premoderated"})
            String state,

            @Schema(description = "Public replies in the whole thread, without bare markers.")
            long commentCount,

            @Schema(
                    enumeration = {"oldest", "newest", "discussed"},
                    description = "In which the replies to it are given here.")
            String order,

            Form form) {}

    @Schema(description = "What the site asks of a new reply.")
    record Form(
            boolean nameRequired,
            boolean emailRequired,

            @Schema(description = "The longest reply, in bytes of UTF-8.")
            int commentBytes,

            @Schema(description = "The depth of the deepest new reply.")
            int maxDepth) {}

    @Schema(
            requiredProperties = {
                "id",
                "parentId",
                "depth",
                "author",
                "html",
                "text",
                "createdAt",
                "editedAt",
                "replyCount",
                "permalink"
            })
    record Comment(
            String id,

            @Schema(nullable = true, description = "What it answers; null for the article.") @Nullable
            String parentId,

            @Schema(description = "1 for a reply to the article. May be hundreds in imported threads.")
            int depth,

            Author author,

            @Schema(description = "Safe to be put into a page as it is.")
            String html,

            @Schema(description = "As typed.") String text,

            Instant createdAt,

            @Schema(nullable = true) @Nullable Instant editedAt,

            @Schema(description = "How many comments of this thread have it as their parent.")
            int replyCount,

            String permalink,

            @Schema(
                    description = "Only there, and true, where a comment is gone while replies hang on it:"
                            + " names and texts are empty.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Boolean removed) {}

    record Author(
            @Schema(description = "Empty for who gave none.")
            String name,

            @Schema(description = "Empty for who gave none.")
            String url,

            @Schema(description = "Whether the name belongs to an account.")
            boolean verified,

            @Schema(description = "Whether somebody of the site wrote it as such.")
            boolean staff) {}
}
