package dev.parley.comment;

import dev.parley.audit.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

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

    private String text;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "actor_kind")
    private String actorKind;

    /** Written here, read by SQL. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "actor_id")
    private long actorId;

    private @Nullable Integer restores;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway")
    protected Revision() {}

    Revision(CommentKey comment, int number, String text, Actor by, Instant now) {
        this(comment, number, text, by, null, now);
    }

    private Revision(CommentKey comment, int number, String text, Actor by, @Nullable Integer restores, Instant now) {
        this.key = new Key(comment.siteId(), comment.id(), number);
        this.text = text;
        this.createdAt = now;
        this.actorKind = by.kind().toString();
        this.actorId = by.id();
        this.restores = restores;
    }

    /** Says the same again, as the wording with this number. */
    Revision again(int number, Actor by, Instant now) {
        return new Revision(new CommentKey(key.siteId(), key.commentId()), number, text, by, key.number(), now);
    }

    int number() {
        return key.number();
    }

    String text() {
        return text;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** The wording that this one brought back; null where it said something new. */
    @Nullable
    Integer restores() {
        return restores;
    }

    boolean isByStaff() {
        return Actor.Kind.of(actorKind) != Actor.Kind.AUTHOR;
    }
}
