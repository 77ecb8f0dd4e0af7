package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many replies there are at an address, as programs ask. */
@ServiceTest
class CountsApiTest {

    private final World world;

    CountsApiTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private static String address(String site, List<String> urls) {
        return "/api/v1/threads/count?site=" + site
                + urls.stream()
                        .map(url -> "&url=" + URLEncoder.encode(url, StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    private ValidatableResponse asked(String site, List<String> urls) {
        return asked(world.reader("Ada"), site, urls);
    }

    private static ValidatableResponse asked(Reader reader, String site, List<String> urls) {
        return reader.request()
                .urlEncodingEnabled(false)
                .get(address(site, urls))
                .then();
    }

    private String articleWith(int replies) {
        String slug = world.article();
        for (int i = 0; i < replies; i++) {
            world.reader("Jane").says(slug, "Words " + i);
        }
        return slug;
    }

    private static String url(String slug) {
        return Staff.origin() + "/articles/" + slug;
    }

    @Test
    void eachAddressIsAnsweredAsItWasGivenInItsOrder() {
        String two = url(articleWith(2));
        String none = url(articleWith(0));
        List<String> urls = List.of(
                two,
                none,
                two + "/",
                two + "?order=newest&x=%zz#comments",
                two + "#x",
                two,
                two + "//",
                two + "/stamp");

        asked("default", urls)
                .statusCode(200)
                .body("keySet()", equalTo(Set.of("counts")))
                .body("counts.url", equalTo(urls))
                .body("counts.count", equalTo(List.of(2, 0, 2, 2, 2, 2, 0, 0)));
    }

    @Test
    void whatIsHeldIsNotCounted() {
        String slug = articleWith(1);
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Jane");
        jane.says(slug, "Held.");

        asked(jane, "default", List.of(url(slug))).body("counts.count", equalTo(List.of(1)));
    }

    @Test
    void addressesThatNobodyDiscussesHaveNone() {
        String slug = articleWith(1);
        List<String> urls = List.of(
                url("no-such-article"),
                "https://elsewhere.example/articles/" + slug,
                "/articles/" + slug,
                "nonsense \u0000 \ud83d\ude00",
                " ",
                url(slug).toUpperCase(Locale.ROOT));

        asked("default", urls)
                .statusCode(200)
                .body("counts.url", equalTo(urls))
                .body("counts.count", equalTo(List.of(0, 0, 0, 0, 0, 0)));
    }

    @Test
    void underTheKeyOfAnotherSiteOurArticlesAreNotThere() {
        asked(world.site(), List.of(url(articleWith(1)))).statusCode(200).body("counts.count", equalTo(List.of(0)));
    }

    @Test
    void aSiteThatIsNotThereIsAProblem() {
        asked("no-such-site", List.of())
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void theKeyOfTheSiteIsNeeded() {
        world.reader("Ada")
                .gets("/api/v1/threads/count")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-request"))
                .body("errors.field", equalTo(List.of("site")))
                .body("errors.code", equalTo(List.of("required")));
    }

    @Test
    void whoAsksForNothingGetsNothing() {
        asked("default", List.of()).statusCode(200).body("counts", empty());
    }

    @Test
    void aHundredAreAnsweredAndNotOneMore() {
        String url = url(articleWith(1));

        asked("default", Collections.nCopies(100, url))
                .statusCode(200)
                .body("counts.count", equalTo(Collections.nCopies(100, 1)));
        asked("default", Collections.nCopies(101, url))
                .statusCode(400)
                .body("code", equalTo("bad-request"))
                .body("errors.field", equalTo(List.of("url")))
                .body("errors.code", equalTo(List.of("too-many")));
    }

    @Test
    void aHundredOfTheLongestAddressesFitIntoARequest() throws IOException, InterruptedException {
        String target = Staff.origin() + address("default", Collections.nCopies(100, url("x".repeat(200))));
        for (HttpClient.Version version : HttpClient.Version.values()) {
            try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
                List<Integer> statuses = new ArrayList<>();
                for (String asked : List.of(Staff.origin() + "/api/v1/threads/count?site=default", target)) {
                    HttpRequest request =
                            HttpRequest.newBuilder(URI.create(asked)).build();
                    statuses.add(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode());
                }
                assertThat(statuses).as(version.name()).containsExactly(200, 200);
            }
        }
    }

    @Test
    void whoHasItIsToldSoWithoutIt() {
        String slug = articleWith(1);
        String target = address("default", List.of(url(slug)));
        RawHttp.Answer answer = RawHttp.get(target);
        String tag = answer.header("ETag").orElseThrow();

        assertThat(answer.header("Cache-Control")).contains("no-cache");
        assertThat(answer.header("Vary")).contains("Accept-Encoding");
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(RawHttp.get(target, "If-None-Match: " + tag).status()).isEqualTo(304);

        world.reader("Bob").says(slug, "More words.");
        assertThat(RawHttp.get(target, "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    /** Promise M7: the best of many, turn by turn, because others use this machine too. */
    @Test
    void fiftyCountsTakeAboutAsLongAsOne() {
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            urls.add(url(articleWith(i % 10 == 0 ? 1 : 0)));
        }
        String one = address("default", urls.subList(0, 1));
        String fifty = address("default", urls);
        long bestOfOne = Long.MAX_VALUE;
        long bestOfFifty = Long.MAX_VALUE;
        for (int i = 0; i < 400; i++) {
            bestOfOne = Math.min(bestOfOne, nanoseconds(one));
            bestOfFifty = Math.min(bestOfFifty, nanoseconds(fifty));
        }
        assertThat((double) bestOfFifty).as("one takes %d ns", bestOfOne).isLessThanOrEqualTo(bestOfOne * 1.5);
    }

    private static long nanoseconds(String target) {
        long start = System.nanoTime();
        assertThat(RawHttp.get(target).status()).isEqualTo(200);
        return System.nanoTime() - start;
    }
}
