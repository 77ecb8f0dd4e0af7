package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.comment.CommentStatus;
import dev.parley.moderation.live.Tallies;
import dev.parley.moderation.live.Tally;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import dev.parley.platform.Snapshot;
import dev.parley.screening.Finding;
import dev.parley.screening.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads the desk's lists. A page costs the same however long its list is: one range of an index, and then what belongs
 * to its cards by key.
 */
@ApplicationScoped
class QueueReader {

    private static final String HOME = """
            select site_id from comment where site_id = any(cast(:sites as bigint[])) and id = :id
            """;

    private final EntityManager database;
    private final Snapshot snapshot;
    private final Tallies tallies;
    private final Findings findings;
    private final Clock clock;

    QueueReader(EntityManager database, Snapshot snapshot, Tallies tallies, Findings findings, Clock clock) {
        this.database = database;
        this.snapshot = snapshot;
        this.tallies = tallies;
        this.findings = findings;
        this.clock = clock;
    }

    @Transactional
    QueuePage page(QueueQuery query) {
        List<CardRow> rows = rows(list(query)
                .setParameter("site", query.site().value())
                .setParameter("place", query.place())
                .setParameter("letters", CardRow.LETTERS_ON_A_PAGE + 1)
                .setParameter("limit", query.limit() + 1));
        boolean isLast = rows.size() <= query.limit();
        List<CardRow> shown = isLast ? rows : rows.subList(0, query.limit());
        return new QueuePage(
                shortened(query.site(), shown), isLast ? null : shown.getLast().id());
    }

    private Query list(QueueQuery query) {
        if (query.status() == DeskList.REPORTED) {
            return database.createNativeQuery(CardRow.reported(query.direction()), CardRow.class);
        }
        if (query.status() == DeskList.ALL) {
            return database.createNativeQuery(CardRow.all(query.direction()), CardRow.class);
        }
        Actor reader = query.reader();
        Query list = database.createNativeQuery(CardRow.page(query.direction(), reader != null), CardRow.class)
                .setParameter("status", query.status().toString());
        return reader == null
                ? list
                : list.setParameter("now", clock.instant())
                        .setParameter("kind", reader.kind().toString())
                        .setParameter("holder", reader.id());
    }

    /** These cards, oldest first; what is not on the site, or was taken back, is left out. */
    @Transactional
    List<Card> cards(SiteId site, List<CommentId> ids) {
        List<CardRow> rows = rows(database.createNativeQuery(CardRow.SEVERAL, CardRow.class)
                .setParameter("site", site.value())
                .setParameter("ids", ids.stream().map(CommentId::value).toArray(Long[]::new))
                .setParameter("letters", CardRow.LETTERS_ON_A_PAGE + 1));
        return shortened(site, rows);
    }

    private List<Card> shortened(SiteId site, List<CardRow> rows) {
        return cards(
                site, rows, CardRow.LETTERS_ON_A_PAGE, new EarlierWordings(database, 5, CardRow.LETTERS_ON_A_PAGE));
    }

    /** One comment, whole. What its author took back is not shown to anybody. */
    @Transactional
    Optional<Card> card(SiteId site, CommentId id) {
        List<CardRow> rows = rows(database.createNativeQuery(CardRow.ONE, CardRow.class)
                .setParameter("site", site.value())
                .setParameter("id", id.value())
                .setParameter("letters", Integer.MAX_VALUE));
        return cards(site, rows, Integer.MAX_VALUE, new EarlierWordings(database, 50, Integer.MAX_VALUE)).stream()
                .findFirst();
    }

    /**
     * A page of what came from the browser of a comment, newest first, in whatever list; what was taken back is in none.
     *
     * @param after the id of the last of the page before; null for the first page
     */
    @Transactional
    QueuePage ofAuthor(SiteId site, CommentId comment, @Nullable Long after) {
        List<CardRow> rows = rows(database.createNativeQuery(CardRow.OF_AUTHOR, CardRow.class)
                .setParameter("site", site.value())
                .setParameter("id", comment.value())
                .setParameter(
                        "lists",
                        DeskList.STATES.stream().map(CommentStatus::toString).toArray(String[]::new))
                .setParameter("place", after == null ? Long.MAX_VALUE : after)
                .setParameter("letters", CardRow.LETTERS_ON_A_PAGE + 1)
                .setParameter("limit", QueueQuery.PAGE + 1));
        boolean isLast = rows.size() <= QueueQuery.PAGE;
        List<CardRow> shown = isLast ? rows : rows.subList(0, QueueQuery.PAGE);
        return new QueuePage(
                shortened(site, shown), isLast ? null : shown.getLast().id());
    }

    /** On which of these sites the comment is; empty for none. */
    @Transactional
    @SuppressWarnings("unchecked")
    Optional<SiteId> home(CommentId id, List<SiteId> sites) {
        List<Long> homes = database.createNativeQuery(HOME, Long.class)
                .setParameter("id", id.value())
                .setParameter("sites", sites.stream().map(SiteId::value).toArray(Long[]::new))
                .getResultList();
        return homes.stream().findFirst().map(SiteId::new);
    }

    /**
     * A page, and how the lists stood at that very moment: whatever comes later is not on the page, and whatever came
     * before does not count as new.
     */
    @Transactional
    QueueMoment moment(QueueQuery query) {
        snapshot.take();
        return new QueueMoment(page(query), tally(query.site()));
    }

    /** How the lists stand. */
    @Transactional
    Tally tally(SiteId site) {
        return database.unwrap(Session.class).doReturningWork(connection -> tallies.of(connection, site));
    }

    @SuppressWarnings("unchecked")
    private static List<CardRow> rows(Query query) {
        return query.getResultList();
    }

    private List<Card> cards(SiteId site, List<CardRow> rows, int letters, EarlierWordings wordings) {
        List<CommentId> ids = rows.stream().map(CardRow::commentId).toList();
        Map<CommentId, List<Finding>> found = findings.latest(site, ids);
        Map<CommentId, Card.Reports> reported = new OpenReports(database).of(site, ids);
        Map<CommentId, List<Card.Wording>> earlier = wordings.of(site, ids);
        Map<CommentId, List<Card.Note>> notes = new NotesOnAuthors(database).of(site, ids);
        Map<CommentId, AuthorRecord> records = new AuthorRecords(database).of(site, ids);
        return rows.stream()
                .map(row -> row.card(
                        letters,
                        found.getOrDefault(row.commentId(), List.of()),
                        reported.get(row.commentId()),
                        earlier.getOrDefault(row.commentId(), List.of()),
                        records.getOrDefault(row.commentId(), AuthorRecord.NONE),
                        notes.getOrDefault(row.commentId(), List.of())))
                .toList();
    }
}
