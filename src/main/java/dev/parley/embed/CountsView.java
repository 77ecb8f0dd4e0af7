package dev.parley.embed;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many replies there are, as programs get it. */
record CountsView(
        @Schema(description = "In the order of the addresses that were asked for.")
        List<Count> counts) {

    record Count(
            @Schema(description = "As it was given.") String url,

            @Schema(description = "Public replies; 0 for an address that has no thread.")
            long count) {}
}
