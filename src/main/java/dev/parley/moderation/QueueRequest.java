package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.SiteView;
import org.jspecify.annotations.Nullable;

/**
 * Which page of which list somebody asks for.
 *
 * @param key the site as it was named; null where it was not, which means the first
 * @param search what is looked for there, as typed; empty for all
 */
record QueueRequest(
        SiteView site,
        @Nullable String key,
        DeskList status,
        QueueQuery.Direction direction,
        @Nullable Long after,
        String search) {

    /**
     * Reads what stands in an address or a form. Empty means the default; nonsense is a page that is not there.
     *
     * @throws Problem NOT_FOUND
     */
    static QueueRequest of(
            CurrentModerator current, String site, String status, String order, String after, String search) {
        String key = site.isEmpty() ? null : site;
        String sought = search.strip();
        DeskList list = status.isEmpty()
                ? DeskList.usual(sought)
                : DeskList.parse(status).orElseThrow(QueueRequest::notHere);
        return new QueueRequest(
                current.site(key),
                key,
                list,
                order.isEmpty()
                        ? list.usualOrder()
                        : QueueQuery.Direction.parse(order).orElseThrow(QueueRequest::notHere),
                after.isEmpty()
                        ? null
                        : CommentId.parse(after)
                                .orElseThrow(QueueRequest::notHere)
                                .value(),
                sought);
    }

    private static Problem notHere() {
        return new Problem(ErrorCode.NOT_FOUND);
    }

    boolean isSearch() {
        return !search.isEmpty();
    }

    /** Whether it is all that waits, which is decided batch by batch. */
    boolean isQueue() {
        return status == DeskList.PENDING && !isSearch();
    }

    /** The page as people see it: what waits, without that which others are deciding on. */
    QueueQuery query(Actor reader) {
        return new QueueQuery(site.id(), status, direction, after, QueueQuery.PAGE, isQueue() ? reader : null);
    }

    String address() {
        return DeskPaths.list(key, status, direction, after, search);
    }

    /** The first page of the same. */
    String beginning() {
        return page(direction, null);
    }

    /** Another page of the same. */
    String page(QueueQuery.Direction order, @Nullable Long place) {
        return DeskPaths.list(key, status, order, place, search);
    }

    QueueView.Place place() {
        return new QueueView.Place(
                key == null ? "" : key,
                status.toString(),
                direction.toString(),
                after == null ? "" : new CommentId(after).toString(),
                search,
                "");
    }
}
