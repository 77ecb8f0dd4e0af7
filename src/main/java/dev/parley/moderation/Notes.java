package dev.parley.moderation;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditReader;
import dev.parley.comment.Reversals;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.ActId;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a decision did. */
@ApplicationScoped
public class Notes {

    private final AuditReader log;
    private final CurrentModerator current;
    private final DeskWords words;
    private final DeskMessages messages;

    Notes(AuditReader log, CurrentModerator current, DeskWords words, DeskMessages messages) {
        this.log = log;
        this.current = current;
        this.words = words;
        this.messages = messages;
    }

    /**
     * What one's own act did, read back from the log; nothing for another's, and for what is none.
     *
     * @param key the site as it was named; null where it was not
     */
    public NoteView done(SiteView site, @Nullable String key, String act) {
        return ActId.parse(act)
                .map(id -> done(key, id, log.summary(site.id(), id, current.actor())))
                .orElseGet(NoteView::none);
    }

    /** The same for an act of which is known what it did. */
    NoteView done(@Nullable String key, ActId act, Map<AuditAction, Long> summary) {
        String done = words.done(summary);
        boolean canBeUndone = summary.keySet().stream().anyMatch(Reversals.UNDOABLE::contains);
        return done.isEmpty()
                ? NoteView.none()
                : new NoteView(done, DeskPaths.log(key), canBeUndone ? act.toString() : "", "", List.of());
    }
}
