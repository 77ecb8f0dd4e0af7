package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.audit.Actor;
import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import dev.parley.support.SomeClient;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CommentTest {

    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
    private static final SiteId SITE = new SiteId(1);

    private static Comment waiting() {
        return comment(7, null);
    }

    private static Comment comment(long id, @org.jspecify.annotations.Nullable Comment parent) {
        Authorship author = new Authorship("Jane", "jane@example.org", "");
        ArticleId article = new ArticleId(2);
        NewComment written = new NewComment(
                SITE,
                article,
                null,
                author,
                "Words.",
                AuthorKey.fresh(),
                SomeClient.ADDRESS,
                "",
                null,
                ContentDigest.of(article, null, author, "Words."));
        return new Comment(CommentKey.of(SITE, new CommentId(id)), written, parent, NOW);
    }

    private static Comment published() {
        Comment comment = waiting();
        comment.approve(NOW);
        return comment;
    }

    private static Comment spam() {
        Comment comment = waiting();
        comment.markSpam();
        return comment;
    }

    private static Comment deleted() {
        Comment comment = waiting();
        comment.delete();
        return comment;
    }

    private static void refuses(Comment comment, Consumer<Comment> verb) {
        CommentStatus before = comment.status();
        assertThatThrownBy(() -> verb.accept(comment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(before.toString());
        assertThat(comment.status()).isEqualTo(before);
    }

    @Test
    void aNewCommentWaits() {
        assertThat(waiting().status()).isEqualTo(CommentStatus.PENDING);
        assertThat(waiting().isPublic()).isFalse();
        assertThat(waiting().revision()).isEqualTo(1);
    }

    @Test
    void onlyWhatWaitsIsApproved() {
        assertThat(published().isPublic()).isTrue();
        for (Comment comment : List.of(published(), spam(), deleted())) {
            refuses(comment, it -> it.approve(NOW));
        }
    }

    @Test
    void onlyWhatIsPublicIsHeldAgain() {
        Comment comment = published();
        comment.hold();
        assertThat(comment.status()).isEqualTo(CommentStatus.PENDING);
        for (Comment other : List.of(waiting(), spam(), deleted())) {
            refuses(other, Comment::hold);
        }
    }

    @Test
    void onlyWhatWaitsBecomesSpam() {
        for (Comment comment : List.of(published(), spam(), deleted())) {
            refuses(comment, Comment::markSpam);
        }
    }

    @Test
    void newWordsMakeARevision() {
        for (Comment comment : List.of(waiting(), published(), spam())) {
            CommentStatus before = comment.status();

            Revision revision = comment.reword("Other words.", Actor.AUTHOR, NOW);

            assertThat(revision.number()).isEqualTo(2);
            assertThat(comment.revision()).isEqualTo(2);
            assertThat(comment.status()).isEqualTo(before);
        }
        refuses(deleted(), it -> it.reword("Other words.", Actor.AUTHOR, NOW));
    }

    @Test
    void whatIsDeletedStaysDeleted() {
        assertThat(deleted().isEditable()).isFalse();
        refuses(deleted(), Comment::delete);
    }

    @Test
    void anAnswerStandsBelowWhatItAnswers() {
        Comment head = comment(7, null);
        Comment answer = comment(8, head);

        assertThat(head.rootId()).isEqualTo(7);
        assertThat(head.parentId()).isNull();
        assertThat(answer.rootId()).isEqualTo(7);
        assertThat(answer.parentId()).isEqualTo(7);
    }
}
