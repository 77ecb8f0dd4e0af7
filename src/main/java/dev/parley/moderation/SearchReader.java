package dev.parley.moderation;

import dev.parley.platform.CommentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.QueryTimeoutException;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what a search finds, as the pages of one list or of all. */
@ApplicationScoped
class SearchReader {

    private static final String TERMS = """
            select cast(phraseto_tsquery('pg_catalog.simple', comment_text(term)) as text)
            from unnest(cast(:terms as text[])) with ordinality as typed(term, place)
            order by place
            """;

    /** So many are put into order at once; of more, those of a page are soon met by going through all in order. */
    private static final int FEW = 5_000;

    /**
     * Left to itself the planner takes a word that it does not know for one in two hundred, and goes through everything
     * for one that nobody wrote. So it is counted first whether few hold the words; only one of the two halves is run.
     */
    private static final String SEARCH = """
            with few as materialized (
                select s.comment_id from comment_search s
                where s.site_id = :site and s.words @@ cast(:terms as tsquery)
                limit :few + 1)
            (select s.comment_id from few s %1$s
             where (select count(*) from few) <= :few %2$s)
            union all
            (select s.comment_id from comment_search s %1$s
             where (select count(*) from few) > :few
                and s.site_id = :site and s.words @@ cast(:terms as tsquery) %2$s)
            """;

    private static final String OF_STATE =
            "join comment c on c.site_id = :site and c.id = s.comment_id and c.status = :status";

    private static final String REPORTED =
            "join reported_comment r on r.site_id = :site and r.comment_id = s.comment_id";

    private static final String OLDEST = "and s.comment_id > :place order by s.comment_id limit :limit";

    private static final String NEWEST = "and s.comment_id < :place order by s.comment_id desc limit :limit";

    private final EntityManager database;
    private final QueueReader reader;

    SearchReader(EntityManager database, QueueReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /**
     * A page of the comments that hold these words.
     *
     * @param patience how long the database may look for them
     * @return empty where there is no word in what was typed
     * @throws QueryTimeoutException after that time; nothing has happened then
     */
    @Transactional
    Optional<QueuePage> page(QueueQuery query, List<SearchTerm> typed, Duration patience) {
        SearchTerms terms = SearchTerms.of(typed, read(typed));
        if (terms.isEmpty()) {
            return Optional.empty();
        }
        List<CommentId> found = found(query, terms, patience);
        boolean isLast = found.size() <= query.limit();
        List<CommentId> shown = isLast ? found : found.subList(0, query.limit());
        List<Card> cards = reader.cards(query.site(), shown).stream()
                .map(card -> card.foundBy(terms.seenIn(card.text())))
                .sorted(order(query.direction()))
                .toList();
        return Optional.of(new QueuePage(cards, isLast ? null : shown.getLast().value()));
    }

    @SuppressWarnings("unchecked")
    private List<String> read(List<SearchTerm> typed) {
        return database.createNativeQuery(TERMS, String.class)
                .setParameter("terms", typed.stream().map(SearchTerm::text).toArray(String[]::new))
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<CommentId> found(QueueQuery query, SearchTerms terms, Duration patience) {
        Query search = database.createNativeQuery(search(query.status(), query.direction()), Long.class)
                .setHint("jakarta.persistence.query.timeout", (int) patience.toMillis())
                .setParameter("site", query.site().value())
                .setParameter("terms", terms.query())
                .setParameter("few", FEW)
                .setParameter("place", query.place())
                .setParameter("limit", query.limit() + 1);
        if (query.status().isOfOneState()) {
            search.setParameter("status", query.status().toString());
        }
        return ((List<Long>) search.getResultList())
                .stream().map(CommentId::new).toList();
    }

    /** The statement has a parameter for the state where the list is of one. */
    static String search(DeskList list, QueueQuery.Direction direction) {
        String where = list.isOfOneState() ? OF_STATE : list == DeskList.REPORTED ? REPORTED : "";
        return SEARCH.formatted(
                where,
                switch (direction) {
                    case OLDEST -> OLDEST;
                    case NEWEST -> NEWEST;
                });
    }

    private static Comparator<Card> order(QueueQuery.Direction direction) {
        Comparator<Card> oldest = Comparator.comparingLong(card -> card.id().value());
        return direction == QueueQuery.Direction.OLDEST ? oldest : oldest.reversed();
    }
}
