package dev.parley.page;

import dev.parley.article.ThreadName;
import dev.parley.article.ThreadPath;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.web.PageAnswer;
import dev.parley.web.Redirect;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers who comes to a discussion, whether it is that of an article of ours or of a page elsewhere. */
@ApplicationScoped
class ThreadDoor {

    private final ArticlePages pages;
    private final ArticleReadings readings;
    private final ReportPages reports;
    private final PageAnswer answer;
    private final ReaderCookies cookies;

    ThreadDoor(
            ArticlePages pages,
            ArticleReadings readings,
            ReportPages reports,
            PageAnswer answer,
            ReaderCookies cookies) {
        this.pages = pages;
        this.readings = readings;
        this.reports = reports;
        this.answer = answer;
        this.cookies = cookies;
    }

    Response show(ThreadName name, ArticleRequest asked, HttpServerRequest request) {
        Reader reader = cookies.read(request);
        ArticlePages.Drawn page = pages.draw(name, asked, reader).orElseThrow(ThreadDoor::notHere);
        if (!page.isFound()) {
            return answer.once(404, page.html());
        }
        return reader.isSomebody() ? answer.once(200, page.html()) : answer.forEverybody(page.html());
    }

    /** Where a browser lands that asks again for the address of a form which was refused. */
    Response comments(ThreadName name, @Nullable String lang) {
        return Redirect.to(Addresses.comments(edition(name, lang).thread())).build();
    }

    /**
     * Thanks for a report. A page of its own, because the discussion's is everybody's; and of the discussion, not of the
     * reply: it says nothing about whether that is still, or ever was, there.
     *
     * @param reply which was reported; may be anything
     */
    Response thanks(ThreadName name, @Nullable String lang, String reply) {
        Edition edition = edition(name, lang);
        ThreadPath path = edition.thread();
        String back =
                CommentId.parse(reply).map(id -> Addresses.reply(path, id)).orElseGet(() -> Addresses.comments(path));
        return answer.once(200, reports.drawThanks(edition.language(), back));
    }

    private Edition edition(ThreadName name, @Nullable String lang) {
        return readings.edition(name, lang).orElseThrow(ThreadDoor::notHere);
    }

    private static Problem notHere() {
        return new Problem(ErrorCode.NOT_FOUND);
    }
}
