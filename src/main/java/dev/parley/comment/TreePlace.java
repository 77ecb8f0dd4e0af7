package dev.parley.comment;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place between two comments of a thread that is read from top to bottom: behind which one, in which order. Opaque to
 * clients; it knows its order, so that whoever follows it needs to say nothing else.
 */
public final class TreePlace {

    private static final int LONGEST_PATH = (BranchPath.KEPT_ANCESTORS + 1) * Long.BYTES;

    private static final List<ThreadOrder> ORDERS =
            List.of(ThreadOrder.OLDEST, ThreadOrder.NEWEST, ThreadOrder.DISCUSSED);

    private final ThreadOrder order;
    private final long rank;
    private final byte[] path;

    /**
     * @param rank the first sort key of the branch when it was reached: how it stands by now does not matter
     * @param path of the comment that comes before the place
     */
    TreePlace(ThreadOrder order, long rank, byte[] path) {
        this.order = order;
        this.rank = rank;
        this.path = path.clone();
    }

    /** Reads what {@link #toString()} wrote; empty for anything else. */
    public static Optional<TreePlace> parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            int path = bytes.length - 1 - Long.BYTES;
            if (path < Long.BYTES || path > LONGEST_PATH || path % Long.BYTES != 0 || !isOrder(bytes[0])) {
                return Optional.empty();
            }
            TreePlace place = read(ByteBuffer.wrap(bytes), new byte[path]);
            // One spelling a place: the decoder also takes padding and loose bits at the end.
            return Optional.of(place).filter(read -> read.toString().equals(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isOrder(byte index) {
        return index >= 0 && index < ORDERS.size();
    }

    private static TreePlace read(ByteBuffer bytes, byte[] path) {
        ThreadOrder order = ORDERS.get(bytes.get());
        long rank = bytes.getLong();
        bytes.get(path);
        return new TreePlace(order, rank, path);
    }

    /** The order in which the thread is read. */
    public ThreadOrder order() {
        return order;
    }

    long rank() {
        return rank;
    }

    /** The top of the branch that the place is in. */
    long root() {
        return ByteBuffer.wrap(path).getLong();
    }

    byte[] path() {
        return path.clone();
    }

    @Override
    public String toString() {
        byte[] bytes = ByteBuffer.allocate(1 + Long.BYTES + path.length)
                .put((byte) ORDERS.indexOf(order))
                .putLong(rank)
                .put(path)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
