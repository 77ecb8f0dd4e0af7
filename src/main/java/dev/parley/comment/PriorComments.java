package dev.parley.comment;

import dev.parley.platform.ClientAddress;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    private static final String BY_SUBMISSION = """
            select 'key' as what, id, status, client_network, created_at, content_digest, author_url,
                   published_at is not null as was_public, submission is not null as is_keyed
            from comment
            where site_id = :site and submission = cast(:submission as uuid)
            """;

    /** All questions in one: each is answered by one index, and asked in every reply's transaction. */
    private static final String HISTORY = BY_SUBMISSION + """
            union all
            select 'words', id, status, client_network, created_at, content_digest, author_url,
                   published_at is not null, submission is not null
            from comment
            where site_id = :site and content_digest = :digest and status <> 'deleted'
            union all
            select 'sent', 0, '', '', latest.created_at, cast('' as bytea), '', false, false
            from (
                (select created_at from comment
                 where site_id = :site and client_network = :network
                 order by created_at desc limit 1)
                union all
                (select created_at from comment
                 where site_id = :site and lower(author_email) = :email and author_email <> ''
                 order by created_at desc limit 1)
            ) as latest
            union all
            (select 'approved', id, status, client_network, created_at, content_digest, author_url, true, false
             from comment
             where site_id = :site and author_key = :key and status = 'approved'
             limit 1)
            """;

    private static final String HAS_APPROVED = """
            select exists (
                select 1 from comment
                where site_id = :site and author_key = :key and status = 'approved' and id <> :beside)
            """;

    private record Answer(
            String what,
            long id,
            String status,
            String network,
            Instant createdAt,
            byte[] digest,
            String url,
            boolean wasPublic,
            boolean isKeyed) {

        PriorComment comment() {
            return new PriorComment(
                    new CommentId(id), CommentStatus.of(status), network, createdAt, digest, url, wasPublic, isKeyed);
        }
    }

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
                .setParameter("senders", turns(client, email))
                .getSingleResult();
    }

    /**
     * What is there already when this sender says this, by one statement. To be asked when it is their turn.
     *
     * @param submission the script's key; null without
     */
    public SenderHistory history(SiteId site, Sender sender, @Nullable UUID submission, ContentDigest content) {
        List<Answer> answers = answers(database.createNativeQuery(HISTORY, Answer.class)
                .setParameter("site", site.value())
                .setParameter("submission", submission == null ? null : submission.toString())
                .setParameter("digest", content.bytes())
                .setParameter("network", sender.client().network())
                .setParameter("email", Sender.lower(sender.email()))
                .setParameter("key", sender.key().digest()));
        return new SenderHistory(
                about(answers, "key").map(Answer::comment).findFirst(),
                about(answers, "words").map(Answer::comment).findFirst(),
                about(answers, "sent").map(Answer::createdAt).max(Comparator.naturalOrder()),
                about(answers, "approved").findFirst().isPresent());
    }

    private static String[] turns(ClientAddress client, String email) {
        String network = "network " + client.network();
        return email.isEmpty() ? new String[] {network} : new String[] {network, "email " + Sender.lower(email)};
    }

    private static Stream<Answer> about(List<Answer> answers, String what) {
        return answers.stream().filter(answer -> answer.what().equals(what));
    }

    /** The comment that the script's key belongs to. */
    public Optional<PriorComment> bySubmission(SiteId site, UUID submission) {
        return answers(database.createNativeQuery(BY_SUBMISSION, Answer.class)
                        .setParameter("site", site.value())
                        .setParameter("submission", submission.toString()))
                .stream()
                .map(Answer::comment)
                .findFirst();
    }

    /** Whether this browser has sent something else that was approved. */
    public boolean hasApprovedBeside(SiteId site, AuthorKey author, CommentId comment) {
        return (Boolean) database.createNativeQuery(HAS_APPROVED, Boolean.class)
                .setParameter("site", site.value())
                .setParameter("key", author.digest())
                .setParameter("beside", comment.value())
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private static List<Answer> answers(Query query) {
        return query.getResultList();
    }
}
