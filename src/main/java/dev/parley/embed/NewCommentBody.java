package dev.parley.embed;

import dev.parley.submission.TypedFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reply as programs send it. The limits are in bytes of UTF-8, after line ends and outer white space are normalised. */
record NewCommentBody(
        @Schema(
                description =
                        "Markdown: emphasis, links, lists, quotes, code. 1 to 65,525 bytes, or as the site decides.",
                required = true,
                examples = "The clock is *not* slow.")
        @Nullable
        String comment,

        @Schema(description = "The name; up to 245 bytes. Needed where the site says so.", examples = "Jane") @Nullable
        String author,

        @Schema(
                description = "For moderators alone; up to 100 bytes. Needed where the site says so.",
                examples = "jane@example.com")
        @Nullable
        String email,

        @Schema(description = "http or https; up to 200 bytes.", examples = "https://jane.example/") @Nullable
        String url,

        @Schema(description = "The comment that it answers; left out for the article.") @Nullable
        String parentId) {

    TypedFields fields() {
        return TypedFields.of(text(comment), text(author), text(email), text(url), text(parentId));
    }

    private static String text(@Nullable String member) {
        return member == null ? "" : member;
    }
}
