package dev.parley.embed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reply as its own author sees it. */
record OwnCommentBody(
        String id,

        @Schema(enumeration = {"published", "held", "rejected"})
        String status,

        @Schema(description = "Why it waits, or was rejected, in plain words; empty where it is public.")
        List<String> reasons,

        @Schema(description = "As typed.") String comment,

        @Schema(description = "Safe to be put into a page as it is.")
        String html,

        @Schema(description = "Of its words; to be sent with new ones.")
        int revision,

        @Schema(description = "Whether its words may still be changed.")
        boolean editable,

        @Schema(description = "Whether another look can be asked for: once, where it was rejected.")
        boolean appealable,

        String permalink) {}
