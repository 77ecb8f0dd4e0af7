package dev.parley.page;

import dev.parley.article.ArticleView;
import dev.parley.article.PageAddress;
import dev.parley.article.ThreadName;
import dev.parley.article.ThreadPath;
import dev.parley.comment.ThreadOrder;
import dev.parley.comment.ThreadView;
import dev.parley.page.cache.DrawnPage;
import dev.parley.page.cache.PageKey;
import dev.parley.platform.Language;
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

    /**
     * What was sent and not taken.
     *
     * @param lang in which it was asked to be answered; null for the discussion's own language
     */
    record Refusal(
            TypedFields fields, boolean remember, @Nullable String lang, List<Finding> findings) {

        /** Whatever else is wrong can be mended, also in the hour after the closing: then the form stays. */
        boolean isClosed() {
            return findings.getFirst().reason() == Reason.CLOSED;
        }
    }

    private final ArticleReadings readings;
    private final ReplyItems items;
    private final ReplyForms forms;
    private final Frames frames;
    private final HostedAddresses addresses;
    private final Assets assets;
    private final Times times;

    ArticlePages(
            ArticleReadings readings,
            ReplyItems items,
            ReplyForms forms,
            Frames frames,
            HostedAddresses addresses,
            Assets assets,
            Times times) {
        this.readings = readings;
        this.items = items;
        this.forms = forms;
        this.frames = frames;
        this.addresses = addresses;
        this.assets = assets;
        this.times = times;
    }

    /** The page as it is asked for; empty where there is no such discussion. */
    Optional<Drawn> draw(ThreadName name, ArticleRequest request, Reader reader) {
        return readings.read(name, request, reader).map(reading -> draw(reading, request, reader));
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
        Language language = reading.edition().language();
        String notice = notice(request, reading);
        ReplyFormView form = forms.fresh(reading, reader);
        FrameView frame = request.isView() || reader.isSomebody() || !reading.isForSearchEngines()
                ? frames.unlisted(language, reading.title())
                : frames.indexed(language, reading.title(), canonical(reading.article(), request));
        return new Drawn(
                draw(language, new ArticlePage(frame, view(reading, notice), form)), notice.isEmpty(), reading);
    }

    /** The page once more, with what was refused and why. */
    String drawRefused(ThreadName name, Refusal refusal, Reader reader) {
        ArticleRequest request = ArticleRequest.answering(refusal.fields().parent(), refusal.lang());
        ArticleReading reading = readings.read(name, request, reader).orElseThrow();
        Language language = reading.edition().language();
        ReplyFormView form = forms.refused(reading, refusal);
        String refused = language.messages().refused_title();
        FrameView frame = frames.unlisted(language, refused + " · " + reading.title());
        return draw(language, new ArticlePage(frame, view(reading, ""), form));
    }

    private static String draw(Language language, ArticlePage page) {
        return language.spokenIn(page).render();
    }

    private ArticlePageView view(ArticleReading reading, String notice) {
        ArticleView article = reading.article();
        ThreadView thread = reading.thread();
        ReplyItems.Page page = items.on(reading);
        return new ArticlePageView(
                article.path().below("comments.atom").toString(),
                article.path().below("comments.json").toString(),
                addresses.oEmbed(article.path()),
                reading.title(),
                article.author(),
                page(article),
                times.toTheDay(article.publishedAt(), reading.edition().language()),
                reading.edition().isAskedFor() ? article.settings().language().tag() : "",
                article.html(),
                thread.count(),
                notice,
                orders(reading),
                page.items(thread.replies()),
                page.items(thread.held()),
                reading.previous(),
                reading.next(),
                assets.address("article.js"));
    }

    private static ArticlePageView.@Nullable Elsewhere page(ArticleView article) {
        PageAddress page = article.page();
        return page == null ? null : new ArticlePageView.Elsewhere(page.url(), page.shown());
    }

    private static String notice(ArticleRequest request, ArticleReading reading) {
        if (!reading.holdsWhatIsAsked(request)) {
            return reading.edition().messages().reply_gone();
        }
        boolean answersNobody = request.replyto != null && reading.answered().isEmpty();
        return answersNobody ? reading.edition().messages().reply_not_answerable() : "";
    }

    private static List<OrderView> orders(ArticleReading reading) {
        return reading.thread().count() < 2
                ? List.of()
                : Arrays.stream(ThreadOrder.values())
                        .map(order -> new OrderView(
                                Addresses.ordered(reading.edition().thread(), reading.inAddress(order)),
                                name(order, reading.edition().messages()),
                                order == reading.order()))
                        .toList();
    }

    private static String name(ThreadOrder order, Messages messages) {
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
}
