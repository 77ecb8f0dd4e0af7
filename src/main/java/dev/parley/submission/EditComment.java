package dev.parley.submission;

import dev.parley.comment.OwnComment;
import dev.parley.comment.SingleComments;
import dev.parley.comment.ThreadWriter;
import dev.parley.platform.SiteId;
import dev.parley.platform.TypedText;
import dev.parley.screening.Draft;
import dev.parley.screening.Finding;
import dev.parley.screening.Findings;
import dev.parley.screening.Reason;
import dev.parley.screening.Screening;
import dev.parley.screening.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Gives a reader's own reply new words. The old ones stay as a revision; the new ones are screened like new ones, so
 * that nothing gets in by way of an edit. What is held stays held: a moderator decides on it.
 */
@ApplicationScoped
public class EditComment {

    /** More than anybody mends in a reply; few enough that decisions on it are not made stale for ever (threat T11). */
    static final int MOST_AN_HOUR = 20;

    private static final Duration HOUR = Duration.ofHours(1);

    /** The number of the wording that it was sent with. */
    private static final int ORIGINAL = 1;

    private final Drafts drafts;
    private final SingleComments comments;
    private final Screening screening;
    private final ThreadWriter threads;
    private final Findings findings;
    private final Clock clock;

    EditComment(
            Drafts drafts,
            SingleComments comments,
            Screening screening,
            ThreadWriter threads,
            Findings findings,
            Clock clock) {
        this.drafts = drafts;
        this.comments = comments;
        this.clock = clock;
        this.screening = screening;
        this.threads = threads;
        this.findings = findings;
    }

    /**
     * Edits a reply.
     *
     * @param seen the revision whose words were changed
     */
    @Transactional
    public EditResult edit(OwnReply reply, int seen, String typed) {
        String text = TypedText.normalised(typed);
        if (!reply.mayEdit()) {
            return new EditResult.TooLate();
        }
        Draft draft = drafts.ofEdit(reply.article(), reply.comment(), reply.author(), text);
        List<Finding> unfit = screening.unfit(draft);
        return unfit.isEmpty() ? judged(reply, seen, draft) : new EditResult.Refused(unfit);
    }

    private EditResult judged(OwnReply reply, int seen, Draft draft) {
        if (draft.text().equals(reply.comment().text())) {
            return new EditResult.Saved();
        }
        Optional<Duration> wait = wait(reply);
        if (wait.isPresent()) {
            return new EditResult.TooFast(wait.get());
        }
        return switch (screening.judgeEdit(draft)) {
            case Verdict.Refuse(List<Finding> why) -> new EditResult.Refused(why);
            case Verdict.Publish(List<Finding> why) -> saveFit(reply, seen, draft, why);
            case Verdict.Hold(List<Finding> why) -> save(reply, seen, draft, false, why);
            case Verdict.Spam(List<Finding> why) -> save(reply, seen, draft, false, why);
        };
    }

    /** How long until there is room for another edit within the hour; in whole seconds, in which HTTP counts. */
    private Optional<Duration> wait(OwnReply reply) {
        OwnComment comment = reply.comment();
        int first = comment.revision() - MOST_AN_HOUR + 1;
        return first <= ORIGINAL
                ? Optional.empty()
                : comments.wordedAt(reply.article().site(), comment.id(), first)
                        .map(worded -> Duration.between(clock.instant(), worded.plus(HOUR)))
                        .filter(Duration::isPositive)
                        .map(left ->
                                Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds()));
    }

    /** What a moderator took out does not come back unseen. */
    private EditResult saveFit(OwnReply reply, int seen, Draft draft, List<Finding> why) {
        return reply.comment().isEditedByStaff()
                ? save(reply, seen, draft, false, List.of(Finding.hold(Reason.EDITED_AFTER_MODERATOR, "")))
                : save(reply, seen, draft, true, why);
    }

    private EditResult save(OwnReply reply, int seen, Draft draft, boolean publish, List<Finding> why) {
        OwnComment comment = reply.comment();
        SiteId site = reply.article().site();
        Integer revision = threads.reword(site, reply.article().id(), comment.id(), seen, draft.text(), publish);
        if (revision == null) {
            return new EditResult.Stale();
        }
        boolean staysHeld = publish && !comment.isPublic();
        List<Finding> reasons = staysHeld ? List.of(Finding.hold(Reason.EDITED_WHILE_HELD, "")) : why;
        findings.keep(site, comment.id(), revision, reasons);
        return new EditResult.Saved();
    }
}
