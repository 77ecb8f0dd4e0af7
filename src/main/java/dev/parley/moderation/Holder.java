package dev.parley.moderation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is deciding on a comment, as people and programs are told. */
record Holder(
        @Schema(description = "The name of the person, or of the key.")
        String by,

        @Schema(description = "Whether it is who asks.") boolean own,

        @Schema(description = "When the lease ends by itself.")
        Instant until) {}
