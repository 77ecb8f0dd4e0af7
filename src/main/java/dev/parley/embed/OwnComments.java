package dev.parley.embed;

import dev.parley.comment.CommentText;
import dev.parley.comment.OwnComment;
import dev.parley.page.HostedAddresses;
import dev.parley.page.Sentences;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Language;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import dev.parley.screening.Finding;
import dev.parley.screening.Findings;
import dev.parley.submission.OwnReplies;
import dev.parley.submission.OwnReply;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An author's own replies, for programs that show the receipt. To everybody else they are not here: other people's
 * replies answer 404 and not 403.
 */
@ApplicationScoped
class OwnComments {

    private final OwnReplies replies;
    private final Receipts receipts;
    private final Findings findings;
    private final HostedAddresses addresses;
    private final CommentOrigins origins;

    OwnComments(
            OwnReplies replies,
            Receipts receipts,
            Findings findings,
            HostedAddresses addresses,
            CommentOrigins origins) {
        this.origins = origins;
        this.replies = replies;
        this.receipts = receipts;
        this.findings = findings;
        this.addresses = addresses;
    }

    /** The reply that the receipt is for. */
    OwnReply own(String id, HttpServerRequest request) {
        CommentId comment = CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        origins.require(comment, request);
        return receipts.shown(request)
                .flatMap(receipt -> replies.find(comment, receipt))
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    /** As it is by now. */
    OwnReply again(OwnReply reply) {
        return replies.find(reply.comment().id(), reply.author()).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    /** @param lang in which the reasons are wanted; null for the language of the discussion */
    OwnCommentBody body(OwnReply reply, @Nullable String lang) {
        Language language =
                Language.of(lang).orElseGet(() -> reply.article().settings().language());
        OwnComment comment = reply.comment();
        return new OwnCommentBody(
                comment.id().toString(),
                status(comment),
                reasons(reply.article().site(), comment, Sentences.in(language)),
                comment.text(),
                CommentText.html(comment.text()).html(),
                comment.revision(),
                reply.mayEdit(),
                comment.isRejected() && !comment.isAppealed(),
                addresses.permalink(comment.id()));
    }

    private static String status(OwnComment comment) {
        if (comment.isPublic()) {
            return "published";
        }
        return comment.isRejected() ? "rejected" : "held";
    }

    private List<String> reasons(SiteId site, OwnComment comment, Sentences sentences) {
        if (comment.isPublic()) {
            return List.of();
        }
        return comment.isRejected()
                ? sentences.ofRejection(comment.notice(), comment.isAppealed())
                : sentences.ofWaiting(
                        findings.latest(site, List.of(comment.id())).getOrDefault(comment.id(), List.<Finding>of()),
                        comment.isAppealed());
    }
}
