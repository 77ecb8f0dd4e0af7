package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.SiteView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which list somebody asks for.
 *
 * @param key the site as it was named; null where it was not, which means the first
 */
record QueueRequest(
        SiteView site,
        @Nullable String key,
        DeskList status,
        QueueQuery.Direction direction,
        @Nullable Long after) {

    /**
     * Reads what stands in an address or a form. Empty means the default; nonsense is a page that is not there.
     *
     * @throws Problem NOT_FOUND
     */
    static QueueRequest of(CurrentModerator current, String site, String status, String order, String after) {
        String key = site.isEmpty() ? null : site;
        return new QueueRequest(
                current.site(key),
                key,
                status.isEmpty() ? DeskList.PENDING : list(status),
                order.isEmpty() ? QueueQuery.Direction.OLDEST : direction(order),
                after.isEmpty()
                        ? null
                        : CommentId.parse(after)
                                .orElseThrow(QueueRequest::notHere)
                                .value());
    }

    private static DeskList list(String text) {
        return DeskList.parse(text).orElseThrow(QueueRequest::notHere);
    }

    private static QueueQuery.Direction direction(String text) {
        return switch (text) {
            case "oldest" -> QueueQuery.Direction.OLDEST;
            case "newest" -> QueueQuery.Direction.NEWEST;
            default -> throw notHere();
        };
    }

    private static Problem notHere() {
        return new Problem(ErrorCode.NOT_FOUND);
    }

    /** The page as people see it: what waits, without that which others are deciding on. */
    QueueQuery query(Actor reader) {
        return new QueueQuery(
                site.id(), status, direction, after, QueueQuery.PAGE, status == DeskList.PENDING ? reader : null);
    }

    String address() {
        return DeskPaths.list(key, status, direction, after);
    }

    /** The first page of the same list. */
    String beginning() {
        return DeskPaths.list(key, status, direction, null);
    }

    QueueView.Place place() {
        return new QueueView.Place(
                key == null ? "" : key,
                status.toString(),
                direction.name().toLowerCase(Locale.ROOT),
                after == null ? "" : new CommentId(after).toString(),
                "");
    }
}
