package dev.parley.embed;

import dev.parley.comment.SingleComments;
import dev.parley.platform.BaseUrl;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteDirectory;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** A page of another website has to do with the replies of those sites alone that allow it (threat T7). */
@ApplicationScoped
class CommentOrigins {

    private final SingleComments comments;
    private final SiteDirectory sites;
    private final BaseUrl base;

    CommentOrigins(SingleComments comments, SiteDirectory sites, BaseUrl base) {
        this.comments = comments;
        this.sites = sites;
        this.base = base;
    }

    /**
     * Lets a request pass that comes from no page, from one of ours, or from one that the comment's site allows.
     *
     * @throws Problem else; also where there is no such comment
     */
    void require(CommentId comment, HttpServerRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null || base.isOwnOrigin(origin, host(request))) {
            return;
        }
        SiteId site = comments.siteOf(comment).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
        if (!sites.byId(site).settings().origins().contains(origin)) {
            throw new Problem(ErrorCode.FOREIGN_ORIGIN);
        }
    }

    private static String host(HttpServerRequest request) {
        return request.authority() == null ? "" : request.authority().toString();
    }
}
