package dev.parley.page;

import dev.parley.comment.ThreadOrder;
import dev.parley.comment.ThreadQuery;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an article's address may ask for. */
class ArticleRequest {

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

    /** An article's address with nothing behind it. */
    static ArticleRequest plain() {
        return new ArticleRequest();
    }

    /** The parameters by which pages differ that are the same for everybody. */
    static ArticleRequest of(Function<String, @Nullable String> parameter) {
        ArticleRequest request = new ArticleRequest();
        request.order = parameter.apply("order");
        request.after = parameter.apply("after");
        request.before = parameter.apply("before");
        request.at = parameter.apply("at");
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
        return at != null || replyto != null || order != null || before != null;
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
