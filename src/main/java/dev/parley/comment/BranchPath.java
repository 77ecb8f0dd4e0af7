package dev.parley.comment;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A comment's place in its branch: the ids from the top-level comment down to itself, eight bytes each. Ids sort by
 * time, so paths sort in reading order and a branch is one range of an index. Imported threads may be thousands deep:
 * below the tenth level a path keeps its first ten ancestors and the comment stands flat beneath them.
 */
record BranchPath(byte[] bytes) {

    static final int KEPT_ANCESTORS = 10;

    static BranchPath root(long id) {
        return new BranchPath(ByteBuffer.allocate(Long.BYTES).putLong(id).array());
    }

    BranchPath child(long id) {
        int kept = Math.min(bytes.length, KEPT_ANCESTORS * Long.BYTES);
        byte[] path = Arrays.copyOf(bytes, kept + Long.BYTES);
        ByteBuffer.wrap(path).putLong(kept, id);
        return new BranchPath(path);
    }

    /** The ids on the way down, without the comment itself. */
    List<Long> ancestors() {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return LongStream.range(0, bytes.length / Long.BYTES - 1L)
                .map(level -> buffer.getLong((int) level * Long.BYTES))
                .boxed()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BranchPath path && Arrays.equals(bytes, path.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
