package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.Pages;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand people answer one article at the same moment, and each comes again who is told to. */
@ServiceTest
class CrowdedThreadTest {

    private static final int WRITERS = 1_000;
    private static final Duration LONG = Duration.ofSeconds(60);

    private final World world;
    private final Db db;

    CrowdedThreadTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static HttpRequest reply(String slug, int writer) {
        String form = "author=Writer+%1$d&email=writer-%1$d@crowd.example&comment=Words+of+writer+%1$d.&submission=%2$s"
                .formatted(writer, UUID.randomUUID());
        return HttpRequest.newBuilder(URI.create(Staff.origin() + "/articles/" + slug + "/comments"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", "10.77." + writer / 250 + "." + (1 + writer % 250))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .timeout(LONG)
                .build();
    }

    private static CompletableFuture<Integer> taken(HttpClient client, HttpRequest reply) {
        return client.sendAsync(reply, HttpResponse.BodyHandlers.discarding())
                .thenCompose(answer -> answer.statusCode() == 503 ? later(client, reply) : done(answer.statusCode()));
    }

    /** Sooner than they are asked to, as impatient people do. */
    private static CompletableFuture<Integer> later(HttpClient client, HttpRequest reply) {
        return CompletableFuture.supplyAsync(() -> reply, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                .thenCompose(again -> taken(client, again));
    }

    private static CompletableFuture<Integer> done(int status) {
        return CompletableFuture.completedFuture(status);
    }

    @Test
    void allOfThemAreKeptAndCounted() throws Exception {
        String slug = world.article();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answers = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> taken(client, reply(slug, writer)))
                    .toList();

            for (CompletableFuture<Integer> answer : answers) {
                assertThat(answer.get(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo(303);
            }
        }

        assertThat(db.count(
                        "select count(*) from comment c join article a on a.id = c.article_id where a.slug = ?", slug))
                .isEqualTo(WRITERS);
        assertThat(Pages.page(world.reader("Anybody").gets("/articles/" + slug))
                        .select("#comments-title")
                        .text())
                .isEqualTo("1,000 replies");
    }
}
