package dev.parley.page.cache;

import dev.parley.platform.DatabaseOutage;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.ProblemAnswer;
import dev.parley.web.PublicAnswer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for pages that are kept, before any resource sees them. What cannot be kept, because there is no such
 * page or it is for one reader, goes on to the resource of its address.
 */
@Singleton
class PageRoute {

    private static final Logger LOG = Logger.getLogger(PageRoute.class);

    /** After the edge, which checks each request and gives each answer its headers; before all else. */
    private static final int AFTER_THE_EDGE = 900;

    /** By which metrics know the address: the one of resources. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final PageCache cache;
    private final List<PublicPage> kinds;
    private final ProblemAnswer problem;

    PageRoute(PageCache cache, Kinds kinds, ProblemAnswer problem) {
        this.cache = cache;
        this.kinds = kinds.all();
        this.problem = problem;
    }

    void register(@Observes Filters filters) {
        filters.register(this::route, AFTER_THE_EDGE);
    }

    private void route(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            context.next();
            return;
        }
        for (PublicPage kind : kinds) {
            PageKey key = kind.asked(request);
            if (key != null) {
                serve(context, kind, key);
                return;
            }
        }
        context.next();
    }

    private void serve(RoutingContext context, PublicPage kind, PageKey key) {
        CachedPage ready = cache.fresh(key);
        if (ready != null) {
            send(context, kind, ready);
            return;
        }
        Context loop = context.vertx().getOrCreateContext();
        context.request().pause();
        cache.fetch(key)
                .whenComplete((page, failure) -> loop.runOnContext(back -> {
                    context.request().resume();
                    answer(context, kind, page, failure);
                }));
    }

    private void answer(
            RoutingContext context, PublicPage kind, @Nullable CachedPage page, @Nullable Throwable failure) {
        if (context.response().closed()) {
            return;
        }
        if (page != null) {
            send(context, kind, page);
        } else if (failure == null || cause(failure) instanceof Problem) {
            // Nothing that everybody may get: the resource says what there is instead.
            context.next();
        } else if (isNotNow(cause(failure))) {
            // The resource would only wait for the same database once more.
            problem.send(ErrorCode.UNAVAILABLE, context.request());
        } else {
            LOG.errorf(failure, "%s could not be drawn", context.request().path());
            problem.send(ErrorCode.INTERNAL, context.request());
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static boolean isNotNow(Throwable cause) {
        return DatabaseOutage.caused(cause) || cause instanceof RejectedExecutionException;
    }

    private static void send(RoutingContext context, PublicPage kind, CachedPage page) {
        context.vertx().getOrCreateContext().putLocal(TEMPLATE, kind.kind().template());
        if (kind.kind().isPart()) {
            context.response().putHeader("X-Robots-Tag", "noindex");
        }
        PublicAnswer.send(
                context.request(),
                page.content(),
                kind.kind().type(),
                kind.kind().vary());
    }
}
