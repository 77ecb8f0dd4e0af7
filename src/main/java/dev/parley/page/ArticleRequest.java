package dev.parley.page;

import dev.parley.comment.ThreadOrder;
import dev.parley.comment.ThreadQuery;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Language;
import dev.parley.platform.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an article's address may ask for. */
class ArticleRequest {

    private static final List<String> OF_THE_THREAD = List.of("order", "after", "before", "at");
    private static final List<String> AND_A_LANGUAGE =
            Stream.concat(OF_THE_THREAD.stream(), Stream.of(Edition.PARAMETER)).toList();
    private static final List<String> AND_WHICH_THREAD = named(OF_THE_THREAD);
    private static final List<String> AND_BOTH = named(AND_A_LANGUAGE);

    @RestQuery
    @Nullable
    String order;

    @RestQuery
    @Nullable
    String after;

    @RestQuery
    @Nullable
    String before;

    @RestQuery
    @Nullable
    String at;

    @RestQuery
    @Nullable
    String replyto;

    @RestQuery
    @Nullable
    String lang;

    /** The page whose form answers a reply, or the article. */
    static ArticleRequest answering(@Nullable String reply, @Nullable String lang) {
        ArticleRequest request = new ArticleRequest();
        request.replyto = reply;
        request.lang = lang;
        return request;
    }

    /** By which parameters pages differ that are the same for everybody; a language that we do not have makes no page. */
    static List<String> parameters(HttpServerRequest request) {
        return hasLanguage(request) ? AND_A_LANGUAGE : OF_THE_THREAD;
    }

    /** The same for pages that name the discussion by its site and the address of what is discussed. */
    static List<String> parametersOfThread(HttpServerRequest request) {
        return hasLanguage(request) ? AND_BOTH : AND_WHICH_THREAD;
    }

    private static boolean hasLanguage(HttpServerRequest request) {
        return request.query() != null
                && Language.of(request.getParam(Edition.PARAMETER)).isPresent();
    }

    private static List<String> named(List<String> parameters) {
        return Stream.concat(Stream.of("site", "url"), parameters.stream()).toList();
    }

    /** What such a page asks for. */
    static ArticleRequest of(Function<String, @Nullable String> parameter) {
        ArticleRequest request = new ArticleRequest();
        request.order = parameter.apply("order");
        request.after = parameter.apply("after");
        request.before = parameter.apply("before");
        request.at = parameter.apply("at");
        request.lang = parameter.apply(Edition.PARAMETER);
        return request;
    }

    /** The order that is asked for; null for the article's own. */
    @Nullable
    ThreadOrder order() {
        return order == null ? null : ThreadOrder.parse(order).orElseThrow(ArticleRequest::badRequest);
    }

    /** Around the reply that is asked for or answered, else after or before a place, else the beginning. */
    ThreadQuery.Place place() {
        Optional<CommentId> around = asked().or(this::answered);
        if (around.isPresent()) {
            return new ThreadQuery.Place.At(around.get());
        }
        if (after != null) {
            return new ThreadQuery.Place.After(cursor(after));
        }
        return before != null ? new ThreadQuery.Place.Before(cursor(before)) : new ThreadQuery.Place.First();
    }

    /** The reply whose place is asked for. */
    Optional<CommentId> asked() {
        return id(at);
    }

    /** The reply that the form is to answer. */
    Optional<CommentId> answered() {
        return id(replyto);
    }

    /** Whether this page is a view on others that search engines know already. */
    boolean isView() {
        return at != null || replyto != null || order != null || before != null || lang != null;
    }

    private static Optional<CommentId> id(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(CommentId::parse);
    }

    private static Cursor cursor(String text) {
        return Cursor.parse(text).orElseThrow(ArticleRequest::badRequest);
    }

    private static Problem badRequest() {
        return new Problem(ErrorCode.BAD_REQUEST);
    }
}
