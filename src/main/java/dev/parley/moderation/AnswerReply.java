package dev.parley.moderation;

import dev.parley.audit.AuditReader;
import dev.parley.audit.LoggedAct;
import dev.parley.audit.Target;
import dev.parley.comment.CommentStatus;
import dev.parley.comment.NewAnswer;
import dev.parley.comment.PriorComment;
import dev.parley.comment.StaffAnswers;
import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.SiteId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Publishes a moderator's answer, once however often the button is pressed, and approves what is answered. A thread that
 * is closed is closed to readers: who closes it may have the last word.
 */
@ApplicationScoped
class AnswerReply {

    /**
     * What an earlier press of the same button did.
     *
     * @param act by which the log has it
     * @param stands whether the answer is still public
     */
    record Given(String act, boolean stands) {}

    private final Decide decide;
    private final StaffAnswers answers;
    private final Leases leases;
    private final AuditReader log;
    private final CurrentModerator current;

    AnswerReply(Decide decide, StaffAnswers answers, Leases leases, AuditReader log, CurrentModerator current) {
        this.decide = decide;
        this.answers = answers;
        this.leases = leases;
        this.log = log;
        this.current = current;
    }

    @Transactional
    Optional<Given> given(SiteId site, UUID once) {
        return answers.given(site, once).map(answer -> given(site, answer));
    }

    private Given given(SiteId site, PriorComment answer) {
        Target target = Target.comment(answer.id());
        LoggedAct last = log.latestStanding(site, List.of(target)).get(target);
        return new Given(last == null ? "" : last.act().toString(), answer.status() == CommentStatus.APPROVED);
    }

    @Transactional
    Decided answer(SiteId site, NewAnswer wanted) {
        Decided decided = decide.alone(site, wanted.comment(), () -> answers.answer(site, wanted, current.actor()));
        leases.end(site, decided.applied());
        return decided;
    }
}
