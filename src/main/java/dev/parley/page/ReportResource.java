package dev.parley.page;

import dev.parley.article.ArticleDirectory;
import dev.parley.article.ThreadPath;
import dev.parley.comment.SingleComments;
import dev.parley.platform.Capacity;
import dev.parley.platform.ClientAddresses;
import dev.parley.platform.CommentId;
import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.submission.ReaderReport;
import dev.parley.submission.ReportComment;
import dev.parley.submission.ReportResult;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A reader's report of somebody's public reply. Of all other replies it is not here, as of those that never were. */
@PermitAll
@RunOnVirtualThread
@Path("/comments/{id}/reports")
@Produces("text/html;charset=UTF-8")
class ReportResource {

    private final ArticleDirectory articles;
    private final SingleComments comments;
    private final ReportComment reportComment;
    private final ReportPages pages;
    private final OutagePages outages;
    private final PageAnswer answer;
    private final ClientAddresses clients;
    private final Capacity capacity;

    ReportResource(
            ArticleDirectory articles,
            SingleComments comments,
            ReportComment reportComment,
            ReportPages pages,
            OutagePages outages,
            PageAnswer answer,
            ClientAddresses clients,
            Capacity capacity) {
        this.capacity = capacity;
        this.articles = articles;
        this.comments = comments;
        this.reportComment = reportComment;
        this.pages = pages;
        this.outages = outages;
        this.answer = answer;
        this.clients = clients;
    }

    @GET
    @Transactional
    public Response form(@RestPath String id, @RestQuery @Nullable String lang) {
        return answer.once(200, pages.draw(reported(comment(id), lang)));
    }

    /** No token: no cookie gives a reader any right here, and foreign pages do not get past the edge. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(
            @RestPath String id,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String text,
            @RestQuery @Nullable String lang,
            HttpServerRequest request) {
        CommentId comment = comment(id);
        ReportPages.Typed typed = new ReportPages.Typed(reason == null ? "" : reason, text == null ? "" : text);
        try {
            capacity.require();
            return answered(new ReaderReport(comment, typed.reason(), typed.text(), clients.of(request)), lang, typed);
        } catch (RuntimeException failure) {
            if (DatabaseOutage.caused(failure)) {
                return outages.answerReport(comment, lang, typed.reason(), typed.text());
            }
            throw failure;
        }
    }

    private Response answered(ReaderReport report, @Nullable String lang, ReportPages.Typed typed) {
        return switch (reportComment.report(report)) {
            case ReportResult.Received(ThreadPath thread) ->
                Redirect.to(Addresses.reported(Edition.thread(thread, lang), report.comment()))
                        .build();
            case ReportResult.NoSuchReply none -> throw notHere();
            case ReportResult.Unfit(Set<ReportResult.Fault> faults) ->
                answer.once(
                        ErrorCode.INVALID.status(), pages.drawUnfit(reported(report.comment(), lang), typed, faults));
            case ReportResult.TooFast(Duration delay) ->
                answer.privately(
                                ErrorCode.TOO_FAST.status(),
                                pages.drawTooFast(reported(report.comment(), lang), typed, delay))
                        .header(HttpHeaders.RETRY_AFTER, delay.toSeconds())
                        .build();
        };
    }

    private ReportPages.Reported reported(CommentId id, @Nullable String lang) {
        return comments.siteOf(id)
                .flatMap(site -> comments.published(site, id)
                        .map(reply -> new ReportPages.Reported(
                                reply, Edition.of(articles.byId(site, reply.article()), lang))))
                .orElseThrow(ReportResource::notHere);
    }

    private static CommentId comment(String id) {
        return CommentId.parse(id).orElseThrow(ReportResource::notHere);
    }

    private static Problem notHere() {
        return new Problem(ErrorCode.NOT_FOUND);
    }
}
