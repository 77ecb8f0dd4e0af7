package dev.parley.comment;

import dev.parley.platform.ClientAddress;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a new comment must know of those that are there already. Joins the caller's transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PriorComments {

    /**
     * Makes the writers of one network or address pass one by one, so that two replies at the same moment cannot both
     * find that there was none before. The keys are taken in order, or two writers could wait for each other.
     */
    private static final String TAKE_TURN = """
            select count(pg_advisory_xact_lock(turn))
            from (select distinct hashtextextended(sender, :site) as turn
                  from unnest(cast(:senders as text[])) as sender
                  order by turn) as turns
            """;

    private static final String COLUMNS = "select id, status, client_network, created_at, content_digest from comment ";

    private static final String BY_SUBMISSION = COLUMNS + """
            where site_id = :site and submission = :submission
            """;

    private static final String BY_CONTENT = COLUMNS + """
            where site_id = :site and content_digest = :digest and status <> 'deleted'
            """;

    private static final String LAST_OF_SENDER = """
            select max(created_at) from (
                (select created_at from comment
                 where site_id = :site and client_network = :network
                 order by created_at desc limit 1)
                union all
                (select created_at from comment
                 where site_id = :site and lower(author_email) = :email and author_email <> ''
                 order by created_at desc limit 1)
            ) as latest
            """;

    private static final String HAS_APPROVED = """
            select exists (
                select 1 from comment
                where site_id = :site and author_key = :key and status = 'approved' and id <> :beside)
            """;

    /** No comment has this id. */
    private static final CommentId NOTHING = new CommentId(0);

    private record Row(long id, String status, String network, Instant createdAt, byte[] digest) {}

    private final EntityManager database;

    PriorComments(EntityManager database) {
        this.database = database;
    }

    /**
     * Waits until no other transaction writes for the same network or e-mail address.
     *
     * @param email empty where none was given: those who give none are not one person
     */
    public void takeTurn(SiteId site, ClientAddress client, String email) {
        database.createNativeQuery(TAKE_TURN, Long.class)
                .setParameter("site", site.value())
                .setParameter("senders", senders(client, email))
                .getSingleResult();
    }

    /** The comment that the script's key belongs to. */
    public Optional<PriorComment> bySubmission(SiteId site, UUID submission) {
        return prior(database.createNativeQuery(BY_SUBMISSION, Row.class)
                .setParameter("site", site.value())
                .setParameter("submission", submission));
    }

    /** The comment that says the same and that its author has not taken back. */
    public Optional<PriorComment> byContent(SiteId site, ContentDigest content) {
        return prior(database.createNativeQuery(BY_CONTENT, Row.class)
                .setParameter("site", site.value())
                .setParameter("digest", content.bytes()));
    }

    /** When this network or e-mail address was last heard of. */
    public Optional<Instant> lastOfSender(SiteId site, ClientAddress client, String email) {
        return Optional.ofNullable((Instant) database.createNativeQuery(LAST_OF_SENDER, Instant.class)
                .setParameter("site", site.value())
                .setParameter("network", client.network())
                .setParameter("email", lower(email))
                .getSingleResult());
    }

    /** Whether this browser has sent something that was approved. */
    public boolean hasApproved(SiteId site, AuthorKey author) {
        return hasApproved(site, author, NOTHING);
    }

    /** Whether this browser has sent something else that was approved. */
    public boolean hasApprovedBeside(SiteId site, AuthorKey author, CommentId comment) {
        return hasApproved(site, author, comment);
    }

    private boolean hasApproved(SiteId site, AuthorKey author, CommentId beside) {
        return (Boolean) database.createNativeQuery(HAS_APPROVED, Boolean.class)
                .setParameter("site", site.value())
                .setParameter("key", author.digest())
                .setParameter("beside", beside.value())
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private static Optional<PriorComment> prior(Query query) {
        return ((List<Row>) query.getResultList())
                .stream()
                        .findFirst()
                        .map(row -> new PriorComment(
                                new CommentId(row.id()),
                                CommentStatus.of(row.status()),
                                row.network(),
                                row.createdAt(),
                                row.digest()));
    }

    private static String[] senders(ClientAddress client, String email) {
        String network = "network " + client.network();
        return email.isEmpty() ? new String[] {network} : new String[] {network, "email " + lower(email)};
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
