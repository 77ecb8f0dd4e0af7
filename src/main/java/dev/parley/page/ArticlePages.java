package dev.parley.page;

import dev.parley.article.ArticleView;
import dev.parley.article.PageAddress;
import dev.parley.article.ThreadName;
import dev.parley.article.ThreadPath;
import dev.parley.comment.ThreadOrder;
import dev.parley.comment.ThreadQuery;
import dev.parley.comment.ThreadView;
import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import dev.parley.platform.Messages;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.submission.TypedFields;
import dev.parley.web.Assets;
import dev.parley.web.FrameView;
import dev.parley.web.Frames;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Draws the page of an article: the article, a page of its thread, the form. */
@ApplicationScoped
class ArticlePages {

    /**
     * A page.
     *
     * @param isFound whether it holds what its address asked for
     */
    record Drawn(String html, boolean isFound, ArticleReading reading) {}

    /** What was sent and not taken. */
    record Refusal(TypedFields fields, boolean remember, List<Finding> findings) {

        /** Whatever else is wrong can be mended, also in the hour after the closing: then the form stays. */
        boolean isClosed() {
            return findings.getFirst().reason() == Reason.CLOSED;
        }
    }

    private final ArticleReadings readings;
    private final ReplyItems items;
    private final ReplyForms forms;
    private final Frames frames;
    private final Assets assets;
    private final Messages messages;
    private final Times times;

    ArticlePages(
            ArticleReadings readings,
            ReplyItems items,
            ReplyForms forms,
            Frames frames,
            Assets assets,
            Messages messages,
            Times times) {
        this.readings = readings;
        this.items = items;
        this.forms = forms;
        this.frames = frames;
        this.assets = assets;
        this.messages = messages;
        this.times = times;
    }

    /** The page as it is asked for; empty where there is no such discussion. */
    Optional<Drawn> draw(ThreadName name, ArticleRequest request, Reader reader) {
        return readings.read(name, request.order(), request.place(), request.answered(), reader)
                .map(reading -> draw(reading, request, reader));
    }

    /** The page that a key names, to be kept; empty where everybody gets something else. */
    Optional<DrawnPage> drawForEverybody(ThreadName name, PageKey key) {
        return draw(name, ArticleRequest.of(key::parameter), Reader.ANYBODY)
                .filter(Drawn::isFound)
                .map(page -> new DrawnPage(
                        page.html(),
                        page.reading().versions(),
                        page.reading().article().trueUntil()));
    }

    private Drawn draw(ArticleReading reading, ArticleRequest request, Reader reader) {
        ArticleView article = reading.article();
        String notice = notice(request, reading);
        ReplyFormView form = forms.fresh(reading, reader);
        FrameView frame = request.isView() || reader.isSomebody() || !reading.isForSearchEngines()
                ? frames.unlisted(reading.title())
                : frames.indexed(reading.title(), canonical(article, request));
        return new Drawn(new ArticlePage(frame, view(reading, notice), form).render(), notice.isEmpty(), reading);
    }

    /** The page once more, with what was refused and why. */
    String drawRefused(ThreadName name, Refusal refusal, Reader reader) {
        Optional<CommentId> parent = CommentId.parse(refusal.fields().parent());
        ThreadQuery.Place place =
                parent.<ThreadQuery.Place>map(ThreadQuery.Place.At::new).orElseGet(ThreadQuery.Place.First::new);
        ArticleReading reading =
                readings.read(name, null, place, parent, reader).orElseThrow();
        ReplyFormView form = forms.refused(reading, refusal);
        FrameView frame = frames.unlisted(messages.refused_title() + " · " + reading.title());
        return new ArticlePage(frame, view(reading, ""), form).render();
    }

    private ArticlePageView view(ArticleReading reading, String notice) {
        ArticleView article = reading.article();
        ThreadView thread = reading.thread();
        ReplyItems.Page page = items.on(reading);
        return new ArticlePageView(
                article.path().toString(),
                reading.title(),
                article.author(),
                page(article),
                times.toTheDay(article.publishedAt()),
                article.html(),
                thread.count(),
                notice,
                orders(reading),
                page.items(thread.replies()),
                page.items(thread.held()),
                address(thread.previous(), place -> Addresses.before(article.path(), reading.orderAsked(), place)),
                address(thread.next(), place -> Addresses.after(article.path(), reading.orderAsked(), place)),
                assets.address("article.js"));
    }

    private static ArticlePageView.@Nullable Elsewhere page(ArticleView article) {
        PageAddress page = article.page();
        return page == null ? null : new ArticlePageView.Elsewhere(page.url(), page.shown());
    }

    private String notice(ArticleRequest request, ArticleReading reading) {
        if (request.at != null && reading.thread().at() == null) {
            return messages.reply_gone();
        }
        boolean answersNobody = request.replyto != null && reading.answered().isEmpty();
        return answersNobody ? messages.reply_not_answerable() : "";
    }

    private List<OrderView> orders(ArticleReading reading) {
        return reading.thread().count() < 2
                ? List.of()
                : Arrays.stream(ThreadOrder.values())
                        .map(order -> new OrderView(
                                Addresses.ordered(reading.article().path(), reading.inAddress(order)),
                                name(order),
                                order == reading.order()))
                        .toList();
    }

    private String name(ThreadOrder order) {
        return switch (order) {
            case OLDEST -> messages.order_oldest();
            case NEWEST -> messages.order_newest();
            case DISCUSSED -> messages.order_discussed();
        };
    }

    private static String canonical(ArticleView article, ArticleRequest request) {
        ThreadPath path =
                request.after == null ? article.path() : article.path().with("after=" + request.after);
        return path.toString();
    }

    private static String address(@Nullable Cursor place, Function<Cursor, String> address) {
        return place == null ? "" : address.apply(place);
    }
}
