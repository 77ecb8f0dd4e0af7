package dev.parley.comment;

import dev.parley.audit.Actor;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One comment. Its verbs are the only way to change it and refuse moves that make no sense. The counts of replies are
 * kept by single statements in {@link ThreadLedger}, because many writers meet there.
 */
@Entity
@Table(name = "comment")
class Comment {

    @EmbeddedId
    private CommentKey key;

    @Column(name = "article_id", updatable = false)
    private long articleId;

    @Column(name = "parent_id", updatable = false)
    private @Nullable Long parentId;

    @Column(name = "root_id", updatable = false)
    private long rootId;

    @Column(updatable = false)
    private int depth;

    @Column(updatable = false)
    private byte[] path;

    private String status;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "author_email")
    private String authorEmail;

    @Column(name = "author_url")
    private String authorUrl;

    @Column(name = "author_key", updatable = false)
    private byte[] authorKey;

    private String text;
    private int revision;

    @Column(name = "client_address")
    private String clientAddress;

    @Column(name = "client_network")
    private String clientNetwork;

    @Column(name = "user_agent")
    private String userAgent;

    /** Whose answer it is, where that is somebody of the desk. */
    @Column(name = "staff_id", updatable = false)
    private @Nullable Long staffId;

    @Column(updatable = false)
    private @Nullable UUID submission;

    @Column(name = "content_digest", updatable = false)
    private byte[] contentDigest;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    /** Whether what it says now are the words of somebody of the desk. */
    @Column(name = "edited_by_staff")
    private boolean editedByStaff;

    /** Kept by {@link ThreadLedger}; as it was when the comment was read. */
    @Column(name = "reply_count", insertable = false, updatable = false)
    private int replyCount;

    /** Set by {@link Moves}: only moderators reject. */
    private String notice = "";

    @Version
    private long version;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway")
    protected Comment() {}

    Comment(CommentKey key, NewComment written, @Nullable Comment parent, Instant now) {
        this.key = key;
        this.articleId = written.article().value();
        this.parentId = parent == null ? null : parent.key.id();
        this.rootId = parent == null ? key.id() : parent.rootId;
        this.depth = parent == null ? 1 : parent.depth + 1;
        this.path = parent == null
                ? BranchPath.root(key.id()).bytes()
                : new BranchPath(parent.path).child(key.id()).bytes();
        this.status = CommentStatus.PENDING.toString();
        this.authorName = written.author().name();
        this.authorEmail = written.author().email();
        this.authorUrl = written.author().url();
        this.authorKey = written.authorKey().digest();
        this.text = written.text();
        this.revision = 1;
        this.clientAddress = written.client().address();
        this.clientNetwork = written.client().network();
        this.userAgent = written.userAgent();
        this.submission = written.submission();
        this.contentDigest = written.digest().bytes();
        this.createdAt = now;
    }

    /** What somebody of the desk writes there: public at once, and marked as theirs. */
    static Comment answer(CommentKey key, NewComment written, Comment parent, Actor by, Instant now) {
        Comment answer = new Comment(key, written, parent, now);
        answer.staffId = by.id();
        answer.approve(now);
        return answer;
    }

    /** Makes a waiting comment public. */
    void approve(Instant now) {
        require(status() == CommentStatus.PENDING, "approve");
        status = CommentStatus.APPROVED.toString();
        publishedAt = now;
    }

    /** Takes a public comment back into the queue. */
    void hold() {
        require(status() == CommentStatus.APPROVED, "hold");
        status = CommentStatus.PENDING.toString();
    }

    /** Marks a waiting comment as spam. */
    void markSpam() {
        require(status() == CommentStatus.PENDING, "mark as spam");
        status = CommentStatus.SPAM.toString();
    }

    /** Gives the comment new words; what it said before stays as a revision. */
    Revision reword(String newText, Actor by, Instant now) {
        require(isEditable(), "edit");
        text = newText;
        revision++;
        editedAt = now;
        editedByStaff = by.kind() != Actor.Kind.AUTHOR;
        return new Revision(key, revision, newText, by, now);
    }

    /** Lets it say again what it said before, with the marks that it bore then. */
    Revision restore(Revision former, Actor by, Instant now) {
        require(status() != CommentStatus.DELETED, "restore the words of");
        text = former.text();
        revision++;
        editedAt = former.number() == 1 ? null : former.createdAt();
        editedByStaff = former.isByStaff();
        return former.again(revision, by, now);
    }

    /** Its author takes it back, for good. */
    void delete() {
        require(status() != CommentStatus.DELETED, "delete");
        status = CommentStatus.DELETED.toString();
        notice = "";
    }

    private void require(boolean legal, String verb) {
        if (!legal) {
            throw new IllegalStateException("Cannot " + verb + " a comment that is " + status);
        }
    }

    Revision firstRevision() {
        return new Revision(key, revision, text, writer(), createdAt);
    }

    private Actor writer() {
        return staffId == null ? Actor.AUTHOR : new Actor(Actor.Kind.MODERATOR, staffId);
    }

    boolean isEditable() {
        CommentStatus status = status();
        return status == CommentStatus.APPROVED || status == CommentStatus.PENDING || status == CommentStatus.SPAM;
    }

    boolean carriesReplies() {
        return replyCount > 0;
    }

    boolean isPublic() {
        return status() == CommentStatus.APPROVED;
    }

    CommentStatus status() {
        return CommentStatus.of(status);
    }

    CommentKey key() {
        return key;
    }

    long articleId() {
        return articleId;
    }

    long rootId() {
        return rootId;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    int revision() {
        return revision;
    }

    /** What a decision has to have seen. */
    long version() {
        return version;
    }
}
