package dev.parley.platform;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list that is sorted by a rank and then by id: what keyset paging continues after. Opaque to clients.
 *
 * @param rank the first sort key, 0 where the list is sorted by id alone
 * @param id the second sort key
 */
public record Cursor(long rank, long id) {

    private static final int BYTES = 2 * Long.BYTES;

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<Cursor> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != BYTES) {
                return Optional.empty();
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Cursor cursor = new Cursor(buffer.getLong(), buffer.getLong());
            // One spelling a place: the decoder also takes padding and loose bits at the end.
            return Optional.of(cursor).filter(read -> read.toString().equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(BYTES).putLong(rank).putLong(id).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
