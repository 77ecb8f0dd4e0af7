package dev.parley.moderation;

import dev.parley.article.PageAddress;
import dev.parley.article.ThreadPath;
import dev.parley.comment.CommentStatus;
import dev.parley.comment.ReportReason;
import dev.parley.platform.CommentId;
import dev.parley.screening.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment as moderators see it.
 *
 * @param version what a decision has to have seen; rises with every new wording and every change of state
 * @param wording the number of the wording, from 1
 * @param depth 1 for a reply to the article
 * @param text as typed; only its beginning where {@code isShortened}
 * @param appeal its author asks for another look; null for who does not
 * @param reports of readers, that are open; null for none
 * @param earlier what it said before, newest first
 * @param authorRecord what else its author wrote, as far as that can be told
 * @param notes what moderators noted on its author, newest first
 * @param sought the words of its text by which it was found, as they stand there; empty where nobody searched
 */
record Card(
        CommentId id,
        long version,
        int wording,
        CommentStatus status,
        int depth,
        Author author,
        String text,
        boolean isShortened,
        Instant createdAt,
        @Nullable Instant editedAt,
        Article article,
        @Nullable Parent parent,
        @Nullable Appeal appeal,
        List<Finding> findings,
        @Nullable Reports reports,
        List<Wording> earlier,
        AuthorRecord authorRecord,
        List<Note> notes,
        List<String> sought) {

    /**
     * Who wrote it, as typed and as the network tells; nothing of it is public but name, url and badge.
     *
     * @param isStaff whether it is the answer of somebody of the desk, of whom the network tells nothing
     */
    record Author(
            String name, String email, String url, String address, String network, String userAgent, boolean isStaff) {}

    /**
     * What it was said to.
     *
     * @param page where that is, if it is none of our own articles
     */
    record Article(String slug, String title, @Nullable PageAddress page, ThreadPath path) {}

    /** What it answers: whose, in what state, and its first 301 letters. */
    record Parent(CommentId id, String name, CommentStatus status, String beginning) {}

    /** What its author says to moderators about the rejection; {@code words} may be empty. */
    record Appeal(String words, Instant at) {}

    /**
     * What readers reported of it.
     *
     * @param count of all that are open
     * @param last the last few, newest first
     */
    record Reports(int count, List<Report> last) {}

    /** @param words may be empty */
    record Report(ReportReason reason, String words, Instant at) {}

    /** @param by whose note it is, by name */
    record Note(String text, String by, Instant at) {}

    Card foundBy(List<String> words) {
        return new Card(
                id,
                version,
                wording,
                status,
                depth,
                author,
                text,
                isShortened,
                createdAt,
                editedAt,
                article,
                parent,
                appeal,
                findings,
                reports,
                earlier,
                authorRecord,
                notes,
                words);
    }

    boolean isReported() {
        return reports != null;
    }

    /** Whether it can be answered: where it is public, or will be with the answer. */
    boolean isAnswerable() {
        return status == CommentStatus.PENDING || status == CommentStatus.APPROVED;
    }

    /** Whether its words can be changed: not those of what was turned away or taken back. */
    boolean isEditable() {
        return status == CommentStatus.PENDING || status == CommentStatus.APPROVED || status == CommentStatus.SPAM;
    }

    /**
     * What it said before. {@code text} is only its beginning where {@code isShortened}.
     *
     * @param isChangedByStaff whether a moderator wrote the wording that followed
     */
    record Wording(int number, String text, boolean isShortened, Instant at, boolean isChangedByStaff) {}
}
