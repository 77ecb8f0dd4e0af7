package dev.parley.moderator;

import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two things at the same moment, each on a thread of its own. */
final class AtOnce {

    private AtOnce() {}

    /** Their statuses, the lower first. */
    static List<Integer> statuses(Callable<Response> one, Callable<Response> other)
            throws InterruptedException, ExecutionException {
        return results(one, other).stream().map(Response::statusCode).sorted().toList();
    }

    static <T> List<T> results(Callable<T> one, Callable<T> other) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<T> first = both.submit(() -> atTheStart(start, one));
            Future<T> second = both.submit(() -> atTheStart(start, other));
            return List.of(first.get(), second.get());
        }
    }

    private static <T> T atTheStart(CyclicBarrier start, Callable<T> work) throws Exception {
        start.await();
        return work.call();
    }
}
