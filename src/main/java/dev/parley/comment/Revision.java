package dev.parley.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One wording of a comment. Never changed once written. */
@Entity
@Immutable
@Table(name = "comment_revision")
class Revision {

    @Embeddable
    record Key(
            @Column(name = "site_id") long siteId,
            @Column(name = "comment_id") long commentId,
            @Column(name = "number") int number) {}

    @EmbeddedId
    private Key key;

    /** Written here, read by SQL. */
    @SuppressWarnings("UnusedVariable")
    private String text;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway")
    protected Revision() {}

    Revision(CommentKey comment, int number, String text, Instant now) {
        this.key = new Key(comment.siteId(), comment.id(), number);
        this.text = text;
        this.createdAt = now;
    }

    int number() {
        return key.number();
    }
}
