package dev.parley.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import dev.parley.platform.CommentId;
import dev.parley.platform.IdSource;
import dev.parley.support.Db;
import dev.parley.support.Staff;
import dev.parley.support.World;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A queue that holds what a test puts into it, and how moderators look at it. Its cards are named by their place. */
@ApplicationScoped
class FilledQueue {

    private static final String REPLIES = """
            insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name, author_email,
                                 author_key, text, client_address, client_network, content_digest, created_at)
            select a.site_id, ? + n, a.id, ? + n, 1, int8send(? + n), 'pending', 'Reader ' || n, 'reader@example.org',
                   sha256('nobody'), 'What reader number ' || n || ' has to say about the clock.', '10.254.0.1',
                   '10.254.0.1', sha256(convert_to(a.id || ' ' || n, 'UTF8')), now() - interval '1 day'
            from article a, generate_series(1, ?) n where a.slug = ?
            """;

    private static final String WORDINGS = """
            insert into comment_revision (site_id, comment_id, number, text, created_at)
            select site_id, id, 1, text, created_at from comment where id > ? and id <= ?
            """;

    private static final String COUNT = """
            insert into queue_count (site_id, status, shard, count)
            select id, 'pending', 0, ? from site where key = 'default'
            """;

    private static final String REASON = """
            select reason from audit_entry where target_kind = 'comment' and target_id = ? order by act_id desc limit 1
            """;

    private final World world;
    private final Db db;
    private final IdSource ids;
    private long before;

    FilledQueue(World world, Db db, IdSource ids) {
        this.world = world;
        this.db = db;
        this.ids = ids;
    }

    /** From now on this many replies wait, nobody's, and no others. */
    void holds(int replies) {
        world.nothingWaits();
        db.update("delete from queue_count where status = 'pending'");
        db.update("delete from lease");
        // All of them come from one browser, as it were.
        db.update("delete from author_note");
        before = ids.newCommentId().value();
        db.update(REPLIES, before, before, before, replies, world.article());
        db.update(WORDINGS, before, before + replies);
        db.update(COUNT, (long) replies);
    }

    /** The number of the card, from 1. */
    private long number(int place) {
        return before + place;
    }

    String id(int place) {
        return new CommentId(number(place)).toString();
    }

    String selector(int place) {
        return "#card-" + id(place);
    }

    /** Somebody at their desk, with the first card before them, which is theirs. */
    Visitor opens(Visitor visitor, Staff staff) {
        DoorScenes.signsIn(visitor, staff);
        visitor.page().waitForResponse("**/moderation/leases", () -> visitor.opens("/moderation"));
        return visitor;
    }

    void isFocused(Page page, int place) {
        assertThat(page.locator(selector(place))).isFocused();
    }

    /** Waits until the database says so. */
    void becomes(int place, String status) {
        await().untilAsserted(() -> assertThat(status(place)).isEqualTo(status));
    }

    String status(int place) {
        return db.value("select status from comment where id = ?", number(place))
                .toString();
    }

    String words(int place) {
        return db.value("select text from comment where id = ?", number(place)).toString();
    }

    /** Waits until the database says so. */
    void says(int place, String words) {
        await().untilAsserted(() -> assertThat(words(place)).isEqualTo(words));
    }

    /** The session of this person is over, wherever it was. */
    void signsOut(Staff staff) {
        db.update("delete from moderator_session where moderator_id = ?", staff.id());
    }

    /** Where each answer to it stands, and what it says. */
    List<Object> answers(int place) {
        return db.column("select status || ' ' || text from comment where parent_id = ? order by id", number(place));
    }

    /** What is noted on their authors. */
    List<Object> notes() {
        return db.column(
                "select text from author_note where comment_id > ? and withdrawn_act is null order by act_id", before);
    }

    String reason(int place) {
        return db.value(REASON, number(place)).toString();
    }

    /** What its author is told. */
    String notice(int place) {
        return db.value("select notice from comment where id = ?", number(place))
                .toString();
    }

    /** How many times somebody decided on it. */
    long decisions(int place) {
        return db.count(
                "select count(*) from audit_entry where target_kind = 'comment' and target_id = ?", number(place));
    }

    /** The act by which it was decided last. */
    long act(int place) {
        return db.count(
                "select max(act_id) from audit_entry where target_kind = 'comment' and target_id = ?", number(place));
    }

    long waiting() {
        return db.count("select count(*) from comment where status = 'pending'");
    }

    /** Who holds it; 0 for nobody. */
    long holder(int place) {
        return db.column("select holder_id from lease where comment_id = ?", number(place)).stream()
                .findFirst()
                .map(holder -> ((Number) holder).longValue())
                .orElse(0L);
    }

    /** What a reader does with a reply that waits: it has another wording now. */
    void isRewritten(int place, String words) {
        db.update("update comment set text = ?, version = version + 1 where id = ?", words, number(place));
    }
}
