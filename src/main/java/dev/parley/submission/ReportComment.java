package dev.parley.submission;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ArticleView;
import dev.parley.comment.NewReport;
import dev.parley.comment.PriorComments;
import dev.parley.comment.PublishedComment;
import dev.parley.comment.ReportReason;
import dev.parley.comment.Reporter;
import dev.parley.comment.Reports;
import dev.parley.comment.SingleComments;
import dev.parley.platform.ArticleId;
import dev.parley.platform.Characters;
import dev.parley.platform.Secrets;
import dev.parley.platform.SiteId;
import dev.parley.platform.TypedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a reader's report of somebody's public reply: one of each reply from each reader, and so many an hour (threat
 * T34). Who a reader is, their network alone says: whoever could be several readers could take down any reply.
 */
@ApplicationScoped
public class ReportComment {

    /** More than one person finds in an hour of reading; few enough that nobody floods the desk. */
    static final int MOST_AN_HOUR = 20;

    private static final Duration HOUR = Duration.ofHours(1);

    private final ArticleDirectory articles;
    private final SingleComments comments;
    private final PriorComments prior;
    private final Reports reports;
    private final Secrets secrets;
    private final Clock clock;

    ReportComment(
            ArticleDirectory articles,
            SingleComments comments,
            PriorComments prior,
            Reports reports,
            Secrets secrets,
            Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.prior = prior;
        this.reports = reports;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * Reports a reply.
     *
     * <p>The second report of a reader is answered as the first was, even if the first took the reply away: who presses
     * twice is not told that there never was such a reply.
     */
    @Transactional
    public ReportResult report(ReaderReport sent) {
        return comments.siteOf(sent.comment()).map(site -> report(site, sent)).orElseGet(ReportResult.NoSuchReply::new);
    }

    private ReportResult report(SiteId site, ReaderReport sent) {
        Reporter reporter = Reporter.of(secrets, site, sent.client());
        prior.takeTurn(site, sent.client(), "");
        Optional<ArticleId> before = reports.reportedBefore(site, sent.comment(), reporter);
        Optional<ArticleId> article =
                before.or(() -> comments.published(site, sent.comment()).map(PublishedComment::article));
        if (article.isEmpty()) {
            return new ReportResult.NoSuchReply();
        }
        Optional<ReportReason> reason = ReportReason.parse(sent.reason());
        String words = TypedText.normalised(sent.words());
        Set<ReportResult.Fault> faults = faults(reason, words);
        if (reason.isEmpty() || !faults.isEmpty()) {
            return new ReportResult.Unfit(faults);
        }
        ArticleView on = articles.byId(site, article.get());
        return before.isPresent()
                ? new ReportResult.Received(on.path())
                : added(on, sent, new NewReport(reporter, reason.get(), words));
    }

    private static Set<ReportResult.Fault> faults(Optional<ReportReason> reason, String words) {
        Set<ReportResult.Fault> faults = EnumSet.noneOf(ReportResult.Fault.class);
        if (reason.isEmpty()) {
            faults.add(ReportResult.Fault.REASON_UNKNOWN);
        }
        if (words.getBytes(StandardCharsets.UTF_8).length > NewReport.LONGEST_WORDS) {
            faults.add(ReportResult.Fault.WORDS_TOO_LONG);
        } else if (!Characters.areFitForALine(words)) {
            faults.add(ReportResult.Fault.WORDS_FORBIDDEN_CHARACTERS);
        }
        return faults;
    }

    private ReportResult added(ArticleView article, ReaderReport sent, NewReport report) {
        Optional<Duration> wait = wait(article.site(), report.reporter());
        if (wait.isPresent()) {
            return new ReportResult.TooFast(wait.get());
        }
        boolean isAdded = reports.add(
                article.site(), sent.comment(), report, article.settings().reportsToHold());
        return isAdded ? new ReportResult.Received(article.path()) : new ReportResult.NoSuchReply();
    }

    /** How long this reader has to wait; in whole seconds, in which HTTP counts. */
    private Optional<Duration> wait(SiteId site, Reporter reporter) {
        Instant now = clock.instant();
        return reports.lastBut(MOST_AN_HOUR - 1, site, reporter)
                .map(sent -> Duration.between(now, sent.plus(HOUR)))
                .filter(Duration::isPositive)
                .map(left -> Duration.ofSeconds(left.plusNanos(999_999_999).toSeconds()));
    }
}
