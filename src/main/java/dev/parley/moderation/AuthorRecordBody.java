package dev.parley.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What else the author of a comment wrote, as programs get it. */
record AuthorRecordBody(
        @Schema(description = "What came from the same browser, which is proof.")
        TallyBody browser,

        @Schema(
                nullable = true,
                description = "What came with the same e-mail address, which is no proof; null where none was typed.")
        @Nullable
        TallyBody address,

        @Schema(
                description =
                        "The last three others, newest first: those from the same browser, then those with the address alone.")
        List<PastBody> last) {

    @Schema(description = "How many others there are.")
    record TallyBody(
            @Schema(
                    description =
                            "By state, such as \"approved\", without those that are 0; 100 means as many or more.")
            Map<String, Long> counts,

            @Schema(nullable = true, description = "When the first of them came; null where there are none.") @Nullable
            Instant firstSeen) {}

    record PastBody(
            String id,

            @Schema(enumeration = {"pending", "approved", "rejected", "spam", "trash", "deleted"})
            String status,

            String beginning,
            Instant createdAt,

            @Schema(enumeration = {"browser", "address"}) String recognisedBy) {}

    static AuthorRecordBody of(AuthorRecord known) {
        AuthorRecord.Tally address = known.address();
        return new AuthorRecordBody(
                tally(known.browser()),
                address == null ? null : tally(address),
                known.last().stream().map(AuthorRecordBody::past).toList());
    }

    private static TallyBody tally(AuthorRecord.Tally tally) {
        return new TallyBody(
                tally.counts().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)),
                tally.firstSeen());
    }

    private static PastBody past(AuthorRecord.Past past) {
        return new PastBody(
                past.id().toString(),
                past.status().toString(),
                past.beginning(),
                past.at(),
                past.mark().toString());
    }
}
