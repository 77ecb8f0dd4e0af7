package dev.parley.moderation;

import dev.parley.comment.AuthorNotes;
import dev.parley.comment.NewNote;
import dev.parley.comment.Ruled;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes something on an author. That decides nothing, so it asks for no lease and for no version. */
@ApplicationScoped
class NoteAuthor {

    private final AuthorNotes notes;
    private final CurrentModerator current;

    NoteAuthor(AuthorNotes notes, CurrentModerator current) {
        this.notes = notes;
        this.current = current;
    }

    @Transactional
    Ruled note(SiteId site, NewNote note) {
        return notes.write(site, note, current.actor());
    }
}
