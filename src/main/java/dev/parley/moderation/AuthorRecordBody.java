package dev.parley.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What else the author of a comment wrote, as programs get it.
 *
 * @param browser what came from the same browser, which is proof
 * @param address what came with the same e-mail address, which is none; null where no address was typed
 * @param last the last three others, newest first: those from the same browser, then those with the address alone
 */
record AuthorRecordBody(TallyBody browser, @Nullable TallyBody address, List<PastBody> last) {

    /**
     * How many others there are.
     *
     * @param counts by list, without those that are 0; 100 means as many or more
     */
    record TallyBody(Map<String, Long> counts, @Nullable Instant firstSeen) {}

    /** {@code recognisedBy} is "browser" or "address". */
    record PastBody(String id, String status, String beginning, Instant createdAt, String recognisedBy) {}

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
