package dev.parley.submission;

import dev.parley.article.ArticleView;
import dev.parley.comment.Authorship;
import dev.parley.comment.ContentDigest;
import dev.parley.comment.NewComment;
import dev.parley.comment.Sender;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import org.jspecify.annotations.Nullable;

/** A submission and where it belongs. */
record IncomingReply(ArticleView article, Submission submission) {

    SiteId siteId() {
        return article.site();
    }

    Sender sender() {
        return new Sender(submission.client(), author().email(), submission.author());
    }

    Authorship author() {
        return submission.fields().author();
    }

    String text() {
        return submission.fields().comment();
    }

    /** Whether it says to answer a comment, whatever that may be. */
    boolean isAnswer() {
        return !submission.fields().parent().isEmpty();
    }

    /** What is answered; null for the article, or where the field holds no id. */
    @Nullable
    CommentId parent() {
        return CommentId.parse(submission.fields().parent()).orElse(null);
    }

    ContentDigest content() {
        return ContentDigest.of(article.id(), parent(), author(), text());
    }

    NewComment comment() {
        return new NewComment(
                siteId(),
                article.id(),
                parent(),
                author(),
                text(),
                submission.author(),
                submission.client(),
                submission.userAgent(),
                submission.submission(),
                content());
    }
}
