package dev.parley.moderation;

import static java.util.stream.Collectors.groupingBy;

import dev.parley.comment.CommentStatus;
import dev.parley.moderation.AuthorRecord.Mark;
import dev.parley.moderation.AuthorRecord.Past;
import dev.parley.moderation.AuthorRecord.Tally;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what else the authors of comments wrote. Two statements for a page, and for each card a bounded piece of each
 * list: nobody waits longer for the card of somebody who has written a hundred thousand comments.
 */
record AuthorRecords(EntityManager database) {

    /** Nobody counts further. */
    static final int MOST = 100;

    private static final int LAST_ONES = 3;

    private static final String BY_BROWSER = """
            from comment c
            where c.site_id = own.site_id and c.author_key = own.author_key
                and c.status = list.status and c.id <> own.id
            """;

    private static final String BY_ADDRESS = """
            from comment c
            where c.site_id = own.site_id and lower(c.author_email) = lower(own.author_email) and c.author_email <> ''
                and c.status = list.status and c.id <> own.id
            """;

    static final String TALLIES = """
            select own.id, 'browser', list.status,
                   (select count(*) from (select %1$s limit :most) as few),
                   (select c.created_at %1$s order by c.id limit 1)
            from comment own cross join unnest(cast(:lists as text[])) as list(status)
            where own.site_id = :site and own.id = any(cast(:comments as bigint[]))
            union all
            select own.id, 'address', list.status,
                   (select count(*) from (select %2$s limit :most) as few),
                   (select c.created_at %2$s order by c.id limit 1)
            from comment own cross join unnest(cast(:lists as text[])) as list(status)
            where own.site_id = :site and own.id = any(cast(:comments as bigint[])) and own.author_email <> ''
            """.formatted(BY_BROWSER, BY_ADDRESS);

    /** With the same address more are looked at, because what came from the same browser is told already. */
    static final String LAST = """
            select own.id, 'browser', past.status, past.id, left(past.text, 301), past.created_at
            from comment own cross join lateral (
                select c.* from unnest(cast(:lists as text[])) as list(status)
                cross join lateral (select c.* %1$s order by c.id desc limit 3) as c
                order by c.id desc limit 3) as past
            where own.site_id = :site and own.id = any(cast(:comments as bigint[]))
            union all
            select own.id, 'address', past.status, past.id, left(past.text, 301), past.created_at
            from comment own cross join lateral (
                select c.* from unnest(cast(:lists as text[])) as list(status)
                cross join lateral (select c.* %2$s order by c.id desc limit 6) as c
                where c.author_key <> own.author_key
                order by c.id desc limit 3) as past
            where own.site_id = :site and own.id = any(cast(:comments as bigint[])) and own.author_email <> ''
            """.formatted(BY_BROWSER, BY_ADDRESS);

    private record Count(
            long comment,
            String mark,
            String status,
            long count,
            @Nullable Instant first) {}

    private record LastRow(long comment, String mark, String status, long id, String beginning, Instant at) {

        Past past() {
            return new Past(new CommentId(id), list(status), beginning, at, recognised(mark));
        }
    }

    Map<CommentId, AuthorRecord> of(SiteId site, Collection<CommentId> comments) {
        if (comments.isEmpty()) {
            return Map.of();
        }
        Map<CommentId, List<Count>> counts = this.<Count>rows(
                        question(TALLIES, Count.class, site, comments).setParameter("most", MOST))
                .collect(groupingBy(count -> new CommentId(count.comment())));
        Map<CommentId, List<LastRow>> last = this.<LastRow>rows(question(LAST, LastRow.class, site, comments))
                .collect(groupingBy(row -> new CommentId(row.comment())));
        Map<CommentId, AuthorRecord> records = new HashMap<>();
        counts.forEach((comment, own) -> records.put(
                comment,
                new AuthorRecord(
                        Objects.requireNonNull(tally(own, Mark.BROWSER)),
                        tally(own, Mark.ADDRESS),
                        lastOnes(last.getOrDefault(comment, List.of())))));
        return records;
    }

    private Query question(String sql, Class<?> row, SiteId site, Collection<CommentId> comments) {
        return database.createNativeQuery(sql, row)
                .setParameter("site", site.value())
                .setParameter(
                        "lists",
                        DeskList.STATES.stream().map(CommentStatus::toString).toArray(String[]::new))
                .setParameter(
                        "comments", comments.stream().map(CommentId::value).toArray(Long[]::new));
    }

    @SuppressWarnings("unchecked")
    private <R> Stream<R> rows(Query query) {
        return ((List<R>) query.getResultList()).stream();
    }

    private static @Nullable Tally tally(List<Count> all, Mark mark) {
        List<Count> counts =
                all.stream().filter(count -> recognised(count.mark()) == mark).toList();
        if (counts.isEmpty()) {
            return null;
        }
        Map<CommentStatus, Long> byList = new EnumMap<>(CommentStatus.class);
        counts.stream()
                .filter(count -> count.count() > 0)
                .forEach(count -> byList.put(list(count.status()), count.count()));
        Instant first = counts.stream()
                .map(Count::first)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Tally(byList, first);
    }

    private static List<Past> lastOnes(List<LastRow> rows) {
        return rows.stream()
                .map(LastRow::past)
                .sorted(Comparator.comparing(Past::mark).thenComparing(Past::id, Comparator.reverseOrder()))
                .limit(LAST_ONES)
                .toList();
    }

    private static Mark recognised(String text) {
        return Mark.valueOf(text.toUpperCase(Locale.ROOT));
    }

    private static CommentStatus list(String text) {
        return CommentStatus.parse(text).orElseThrow();
    }
}
