package dev.parley.moderation;

import dev.parley.platform.CommentId;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the desk's form was sent from, which is where its answer leads back to. */
interface Back {

    String address();

    /** Takes the cards that come next, where somebody has asked for some. */
    void takeNext();

    /** Nothing was decided. */
    Response refused(NoteView note, Choices choices, Map<CommentId, String> about);

    /** Not all of it could be decided. */
    Response conflicting(NoteView note, Decided decided, Choices left);

    /** Decided, but not all that was chosen. */
    Response stillOpen(NoteView note, Choices left, @Nullable CommentId next);
}
