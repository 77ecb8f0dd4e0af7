package dev.parley.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.CommentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Threats T36 and T37: two, eight and thirty-two moderators at full speed meet no card twice and lose no decision. A few
 * seconds each; for the whole minute {@code ./parley test -Dit.test=CrowdedDeskIT -Dparley.crowd.seconds=60}.
 */
class CrowdedDeskIT {

    private static final int SECONDS = Integer.getInteger("parley.crowd.seconds", 4);

    /** More than they decide, on any machine that we know. */
    private static final int CARDS_A_SECOND = 600;

    private static final String REPLIES = """
            insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                                 author_key, text, client_address, client_network, content_digest, created_at)
            select a.site_id, i.id, a.id, i.id, 1, int8send(i.id), 'pending', 'Reader ' || n, '', sha256(int8send(i.id)),
                   'What reader number ' || n || ' has to say.', '10.254.0.1', '10.254.0.1', sha256(int8send(i.id)), now()
            from article a
            cross join generate_series(1, %d) n
            cross join lateral (select (1::bigint << 60) + n as id) i
            """;

    private static final String REVISIONS = """
            insert into comment_revision (site_id, comment_id, number, text, created_at)
            select site_id, id, 1, text, created_at from comment
            """;

    private static final String LOG = """
            insert into audit_entry (site_id, act_id, position, at, actor_kind, target_kind, target_id, action, after)
            select site_id, row_number() over (order by id), 0, created_at, 'author', 'comment', id, 'submitted',
                   '{"status": "pending"}'
            from comment
            """;

    private static final String COUNT = """
            insert into queue_count (site_id, status, shard, count) select id, 'pending', 0, %d from site
            """;

    private static final String ACCOUNT = """
            insert into moderator (id, email, name, role, state, created_at)
            values (%1$d, 'm%1$d@desk.example', 'Moderator %1$d', 'administrator', 'active', now())
            """;

    private static final String SESSION = """
            insert into moderator_session (id, token_digest, moderator_id, stage, created_at, last_seen_at)
            values (%1$d, sha256(convert_to('%2$s', 'UTF8')), %1$d, 'complete', now(), now())
            """;

    private static final String DECISIONS = """
            select target_id || ' by ' || actor_id from audit_entry
            where action in ('approved', 'rejected', 'marked-spam', 'trashed')
            """;

    private static final String LEFTOVER_LEASES = """
            select l.comment_id from lease l join comment c on c.site_id = l.site_id and c.id = l.comment_id
            where c.status <> 'pending'
            """;

    @TempDir
    Path folder;

    private final List<KeyModerator> moderators = new ArrayList<>();

    @Test
    void everyCardIsDecidedOnceHoweverManyThereAre() throws IOException {
        int cards = 3 * SECONDS * CARDS_A_SECOND + 1_000;
        Map<String, String> settings = new HashMap<>(Decider.SETTINGS);
        try (Service service = Service.ready(folder, settings)) {
            Recount database = Recount.embeddedIn(service);
            database.update(REPLIES.formatted(cards));
            database.update(REVISIONS);
            database.update(LOG);
            database.update(COUNT.formatted(cards));
            for (int crowd : new int[] {2, 8, 32}) {
                long before = decided();
                decideTogether(service, crew(database, crowd));
                System.out.printf(
                        "%d moderators for %d s: %d decisions, %d a second%n",
                        crowd, SECONDS, decided() - before, (decided() - before) / SECONDS);
                isAllInStep(database);
            }
        }
        restartedInTheMiddleOfABatch(settings, cards);
    }

    /** Accounts of their own for those who come now. */
    private List<KeyModerator> crew(Recount database, int size) {
        List<KeyModerator> crew = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long account = 1_000L + moderators.size();
            String session = "token-of-session-".repeat(2) + "%09d".formatted(account);
            database.update(ACCOUNT.formatted(account));
            database.update(SESSION.formatted(account, session));
            KeyModerator moderator = new KeyModerator(account, session);
            crew.add(moderator);
            moderators.add(moderator);
        }
        return crew;
    }

    private static void decideTogether(Service service, List<KeyModerator> crew) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(crew.stream()
                            .map(moderator ->
                                    CompletableFuture.runAsync(() -> moderator.decideUntil(service, end), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private long decided() {
        return moderators.stream()
                .mapToLong(moderator -> moderator.decided().size())
                .sum();
    }

    private void isAllInStep(Recount database) {
        assertThat(moderators)
                .allSatisfy(moderator -> assertThat(moderator.unexpected()).isEmpty());
        List<String> acknowledged = new ArrayList<>();
        for (KeyModerator moderator : moderators) {
            moderator
                    .decided()
                    .forEach(card -> acknowledged.add(
                            CommentId.parse(card).orElseThrow().value() + " by " + moderator.account()));
        }
        assertThat(new HashSet<>(acknowledged)).as("acknowledged twice").hasSameSizeAs(acknowledged);
        assertThat(database.query(DECISIONS)).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(acknowledged.stream().map(row -> row.replaceFirst(" by .*", "")))
                .as("decided by two")
                .doesNotHaveDuplicates();
        assertThat(database.query(LEFTOVER_LEASES)).isEmpty();
        database.findsTheQueueInStep();
    }

    /** Who was in the middle of a batch goes on with it; nobody else is given its cards. */
    private void restartedInTheMiddleOfABatch(Map<String, String> settings, int cards) throws IOException {
        KeyModerator ada = moderators.get(0);
        KeyModerator bea = moderators.get(1);
        List<Element> batch;
        try (Service service = Service.ready(folder, settings)) {
            batch = ada.take(service);
            assertThat(batch).hasSize(50);
            for (Element card : batch.subList(0, 20)) {
                ada.decide(service, card);
            }
        }
        try (Service service = Service.ready(folder, settings)) {
            List<String> kept = ada.take(service).stream().map(Element::id).toList();
            assertThat(kept)
                    .containsAll(batch.subList(20, 50).stream().map(Element::id).toList());
            assertThat(bea.take(service).stream().map(Element::id)).doesNotContainAnyElementsOf(kept);
            for (Element card : batch.subList(20, 50)) {
                ada.decide(service, card);
            }
            Recount database = Recount.embeddedIn(service);
            isAllInStep(database);
            assertThat(Long.parseLong(database.query("select count(*) from comment where status = 'pending'")
                            .getFirst()))
                    .isEqualTo(cards - decided());
        }
    }
}
