package dev.parley.comment;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.support.Db;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** Threads of any size, written past the product as an import would. */
final class Grown {

    private static final String INSERT = """
            insert into comment (site_id, id, article_id, parent_id, root_id, depth, path, status, author_name,
                author_email, author_key, text, client_address, client_network, content_digest, created_at,
                published_at, reply_count, branch_count)
            select a.site_id, ?, a.id, nullif(cast(? as bigint), 0), ?, ?, ?, 'approved', 'Jane', '', sha256('nobody'), ?, '203.0.113.1',
                '203.0.113.1', ?, now() - interval '3 days', now() - interval '3 days', 0, 0
            from article a where a.slug = ?
            """;

    private static final String MANY_HEADS = """
            insert into comment (site_id, id, article_id, root_id, depth, path, status, author_name,
                author_email, author_key, text, client_address, client_network, content_digest, created_at,
                published_at, branch_count)
            select a.site_id, ? + n, a.id, ? + n, 1, int8send(? + n), 'approved', 'Jane', '', sha256('nobody'),
                'Reply ' || n, '203.0.113.1', '203.0.113.1', sha256(int8send(? + n)), now() - interval '3 days', now() - interval '3 days', n % 7
            from article a cross join generate_series(1, ?) n where a.slug = ?
            """;

    private static final String MANY_ANSWERS = """
            insert into comment (site_id, id, article_id, parent_id, root_id, depth, path, status, author_name,
                author_email, author_key, text, client_address, client_network, content_digest, created_at,
                published_at)
            select a.site_id, ? + n, a.id, ?, ?, 2, ? || int8send(? + n), 'approved', 'Jane', '', sha256('nobody'),
                'Reply ' || n, '203.0.113.1', '203.0.113.1', sha256(int8send(? + n)), now() - interval '3 days', now() - interval '3 days'
            from article a cross join generate_series(1, ?) n where a.slug = ?
            """;

    private static final String RECOUNT = """
            update comment c set
                reply_count = (select count(*) from comment r where r.site_id = c.site_id and r.parent_id = c.id
                    and r.status = 'approved'),
                branch_count = (select count(*) from comment r where r.site_id = c.site_id and r.root_id = c.id
                    and r.parent_id is not null and (r.status = 'approved' or r.reply_count > 0))
            from article a where a.id = c.article_id and a.slug = ?
            """;

    private static final String COUNT = """
            insert into thread (site_id, article_id, published_count, version)
            select a.site_id, a.id, count(c.id), 1
            from article a join comment c on c.article_id = a.id where a.slug = ? group by a.site_id, a.id
            """;

    private static long next = 1_000_000_000L;

    private final Db db;
    private final String slug;

    Grown(Db db, String slug) {
        this.db = db;
        this.slug = slug;
    }

    /** A row, with its place. */
    record Row(long id, long root, int depth, BranchPath path) {

        String text() {
            return new CommentId(id).toString();
        }
    }

    Row head() {
        long id = next++;
        return insert(new Row(id, id, 1, BranchPath.root(id)), 0);
    }

    Row answer(Row parent) {
        long id = next++;
        return insert(
                new Row(id, parent.root(), parent.depth() + 1, parent.path().child(id)), parent.id());
    }

    List<Row> heads(int count) {
        List<Row> heads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            heads.add(head());
        }
        return heads;
    }

    /** As many heads at once; their ids are nobody's business. */
    void manyHeads(int count) {
        long from = next;
        next += count + 1;
        db.update(MANY_HEADS, from, from, from, from, count, slug);
    }

    /** A head with as many answers at once. */
    Row manyAnswers(int count) {
        Row head = head();
        long from = next;
        next += count + 1;
        db.update(MANY_ANSWERS, from, head.id(), head.id(), head.path().bytes(), from, from, count, slug);
        return head;
    }

    void counted() {
        db.update(RECOUNT, slug);
        db.update(COUNT, slug);
    }

    /** Once more, after more has been written or something is gone. */
    void recounted() {
        // Of many new rows PostgreSQL knows nothing yet, and would look at all of them for each.
        db.update("analyze comment");
        db.update(RECOUNT, slug);
    }

    ArticleId article() {
        return new ArticleId(db.count("select id from article where slug = ?", slug));
    }

    private Row insert(Row row, long parent) {
        db.update(
                INSERT,
                row.id(),
                parent,
                row.root(),
                row.depth(),
                row.path().bytes(),
                "Words of " + row.text(),
                digest(row.text()),
                slug);
        return row;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
