package dev.parley.comment;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditReader;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.audit.UndoneActs;
import dev.parley.comment.Moves.Found;
import dev.parley.comment.Moves.Move;
import dev.parley.platform.ActId;
import dev.parley.platform.CommentId;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Undoes what moderators did: the log tells what was before. What undoes is an act itself, with a row for each comment,
 * and is not undone in turn: who thinks better of it decides anew. The reports and the appeal that were settled
 * by it are open again.
 */
@ApplicationScoped
public class Reversals {

    /** What brings a comment to where it stands. */
    public static final Set<AuditAction> DECISIONS = Stream.concat(
                    Arrays.stream(Decision.values()).flatMap(Decision::actions), Stream.of(AuditAction.ANSWERED))
            .collect(Collectors.toUnmodifiableSet());

    /** What can be undone, where somebody of the desk did it. */
    public static final Set<AuditAction> UNDOABLE = Stream.concat(
                    DECISIONS.stream(), Stream.of(AuditAction.EDITED, AuditAction.NOTED))
            .collect(Collectors.toUnmodifiableSet());

    private final Moves moves;
    private final Rewordings rewordings;
    private final AuthorNotes notes;
    private final ReportLedger reports;
    private final AppealLedger appeals;
    private final AuditReader reader;
    private final UndoneActs undone;

    Reversals(
            Moves moves,
            Rewordings rewordings,
            AuthorNotes notes,
            ReportLedger reports,
            AppealLedger appeals,
            AuditReader reader,
            UndoneActs undone) {
        this.moves = moves;
        this.rewordings = rewordings;
        this.notes = notes;
        this.reports = reports;
        this.appeals = appeals;
        this.reader = reader;
        this.undone = undone;
    }

    /** Whether this can be undone: what authors do with their own stays as it is. */
    public static boolean isUndoable(LoggedAct row) {
        return UNDOABLE.contains(row.action()) && row.actor().kind() != Actor.Kind.AUTHOR;
    }

    /** Brings back what was before the act, in the caller's transaction: all of it, or nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Reversal undo(SiteId site, ActId act, Actor actor) {
        Map<CommentId, LoggedAct> done = reader.act(site, act).stream()
                .filter(Reversals::isUndoable)
                .collect(Collectors.toMap(Reversals::comment, row -> row));
        if (done.isEmpty()) {
            return new Reversal.Unknown();
        }
        Map<CommentId, Found> found = moves.lock(site, done.keySet());
        if (!undone.among(site, List.of(act)).isEmpty()) {
            return new Reversal.AlreadyUndone();
        }
        if (done.values().stream().allMatch(row -> row.action() == AuditAction.NOTED)) {
            return withdrawn(site, act, done.keySet(), actor);
        }
        List<LoggedAct> since = since(site, act, done);
        if (since.isEmpty()) {
            since = beneath(site, done, found);
        }
        if (!since.isEmpty()) {
            return new Reversal.BuiltUpon(since);
        }
        ActId by = back(site, act, done, found, actor);
        undone.add(site, act, by);
        return new Reversal.Undone(by, done.keySet().stream().sorted().toList());
    }

    /** Nothing is built upon a note. */
    private Reversal withdrawn(SiteId site, ActId act, Set<CommentId> comments, Actor actor) {
        ActId by = notes.withdraw(site, act, comments.iterator().next(), actor);
        undone.add(site, act, by);
        return new Reversal.Undone(by, List.copyOf(comments));
    }

    /** New words are an act by themselves: whoever gives them moves nothing. */
    private ActId back(
            SiteId site, ActId act, Map<CommentId, LoggedAct> done, Map<CommentId, Found> found, Actor actor) {
        Optional<LoggedAct> edited = done.values().stream()
                .filter(row -> row.action() == AuditAction.EDITED)
                .findFirst();
        if (edited.isPresent()) {
            return rewordings.back(site, edited.get(), actor);
        }
        appeals.reopen(site, act);
        Map<CommentId, Integer> reopened = reports.reopen(site, act, done.keySet());
        return moves.apply(
                site,
                done.values().stream()
                        .flatMap(row -> back(row, found, reopened))
                        .toList(),
                actor);
    }

    /** Whatever is not the last that happened to its comment, and still stands, has been built upon. */
    private List<LoggedAct> since(SiteId site, ActId act, Map<CommentId, LoggedAct> done) {
        return standing(site, done.keySet())
                .filter(last -> !last.act().equals(act))
                .toList();
    }

    /** So has what made a comment public that has answers by now: they would hang on nothing. */
    private List<LoggedAct> beneath(SiteId site, Map<CommentId, LoggedAct> done, Map<CommentId, Found> found) {
        List<CommentId> answered = done.values().stream()
                .filter(row ->
                        !CommentStatus.APPROVED.toString().equals(row.before().get("status")))
                .map(Reversals::comment)
                .filter(comment -> {
                    Found there = found.get(comment);
                    return there != null && there.now() == CommentStatus.APPROVED && there.replyCount() > 0;
                })
                .toList();
        return answered.isEmpty()
                ? List.of()
                : standing(site, moves.publicAnswers(site, answered, done.keySet()))
                        .toList();
    }

    private Stream<LoggedAct> standing(SiteId site, Collection<CommentId> comments) {
        return reader
                .latestStanding(site, comments.stream().map(Target::comment).toList())
                .values()
                .stream();
    }

    private static Stream<Move> back(LoggedAct row, Map<CommentId, Found> found, Map<CommentId, Integer> reopened) {
        Found comment = found.get(comment(row));
        // An answer was nowhere before.
        String before = row.before().getOrDefault("status", CommentStatus.TRASH.toString());
        return comment == null
                ? Stream.empty()
                : Stream.of(Move.back(
                        comment,
                        CommentStatus.of(before),
                        reopened.getOrDefault(comment.commentId(), 0),
                        row.before().getOrDefault("notice", "")));
    }

    private static CommentId comment(LoggedAct row) {
        return new CommentId(row.target().id());
    }
}
