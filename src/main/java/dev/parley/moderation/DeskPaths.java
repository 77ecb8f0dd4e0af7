package dev.parley.moderation;

import dev.parley.platform.CommentId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The addresses of the desk. What is the default is not said. */
final class DeskPaths {

    static final String QUEUE = "/moderation";

    private static final String LOG = "/moderation/log";

    private static final Pattern LOG_PAGE = Pattern.compile(LOG + "(?:\\?[A-Za-z0-9%&=+._*-]*)?");

    private DeskPaths() {}

    /**
     * A page of a list.
     *
     * @param site the key of a site; null for the first of those whose moderator this is
     */
    static String list(@Nullable String site, DeskList status, QueueQuery.Direction direction, @Nullable Long after) {
        return list(site, status, direction, after, "");
    }

    /** The same, of what a search finds there; empty for all. */
    static String list(
            @Nullable String site,
            DeskList status,
            QueueQuery.Direction direction,
            @Nullable Long after,
            String search) {
        List<String> query = new ArrayList<>();
        if (site != null) {
            query.add("site=" + site);
        }
        if (status != DeskList.usual(search)) {
            query.add("status=" + status);
        }
        if (!search.isEmpty()) {
            query.add("q=" + URLEncoder.encode(search, StandardCharsets.UTF_8));
        }
        if (direction != status.usualOrder()) {
            query.add("order=" + direction);
        }
        if (after != null) {
            query.add("after=" + new CommentId(after));
        }
        return with(QUEUE, query);
    }

    static String card(@Nullable String site, CommentId id) {
        return of(site, id, "");
    }

    static String edit(@Nullable String site, CommentId id) {
        return of(site, id, "/edit");
    }

    static String answers(@Nullable String site, CommentId id) {
        return of(site, id, "/answers");
    }

    static String notes(@Nullable String site, CommentId id) {
        return of(site, id, "/notes");
    }

    /** @param after where the page before ended; null for the first */
    static String history(@Nullable String site, CommentId id, @Nullable Long after) {
        String first = of(site, id, "/author");
        return after == null ? first : noting(first, "after=" + new CommentId(after));
    }

    private static String of(@Nullable String site, CommentId id, String what) {
        return with("/moderation/comments/" + id + what, site == null ? List.of() : List.of("site=" + site));
    }

    static String log(@Nullable String site) {
        return with(LOG, site == null ? List.of() : List.of("site=" + site));
    }

    static String log(@Nullable String site, CommentId id) {
        return noting(log(site), "comment=" + id);
    }

    /** Whether it is a page of the log, as forms name it: nothing in it leads elsewhere, or ends the line (threat T7). */
    static boolean isLog(String address) {
        return LOG_PAGE.matcher(address).matches();
    }

    /** The place of a card on its page; empty for none. */
    static String at(@Nullable CommentId card) {
        return card == null ? "" : "#card-" + card;
    }

    /** The page, with a note about what was just done; without any, the page alone. */
    static String noting(String address, String note) {
        return note.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + note;
    }

    private static String with(String path, List<String> query) {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }
}
