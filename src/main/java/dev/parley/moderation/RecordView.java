package dev.parley.moderation;

import dev.parley.web.TimeView;
import java.util.List;

/**
 * What else an author wrote.
 *
 * @param lines one for each way in which the author was recognised
 */
public record RecordView(List<LineView> lines, List<PastView> last) {

    /**
     * @param who by what the author was recognised
     * @param since when the first of them came, or that there are none
     */
    public record LineView(String who, List<String> counts, String since) {}

    /**
     * Another comment.
     *
     * @param note by what its author was recognised, where that proves nothing; else empty
     */
    public record PastView(String address, TimeView time, String state, String beginning, String note) {}
}
