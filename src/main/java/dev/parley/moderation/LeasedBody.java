package dev.parley.moderation;

import dev.parley.moderation.QueueBody.CardBody;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of it. */
record LeasedBody(
        @Schema(description = "Those that were taken, oldest first; fewer than asked for where no more are free.")
        List<CardBody> cards,

        @Schema(description = "Those that could not be kept.")
        List<LostBody> lost) {

    record LostBody(
            String commentId,

            @Schema(nullable = true, description = "Who has it now; null where it does not wait any more.") @Nullable
            Holder to) {}
}
