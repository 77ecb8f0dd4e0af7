package dev.parley.page;

import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.problems;
import static dev.parley.support.Pages.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.comment.Decision;
import dev.parley.platform.Language;
import dev.parley.site.Moderation;
import dev.parley.site.Setting;
import dev.parley.support.OwnReplies;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language readers are spoken to, and that all of a page is in it; what asks for it is anybody's text (threat T25). */
@ServiceTest
class LanguageTest {

    private final World world;
    private String slug = "";

    LanguageTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() {
        world.moderation(Moderation.POST);
        slug = world.article();
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    static Stream<Language> otherLanguages() {
        return Language.all().stream().skip(1);
    }

    /** Sentences with nothing to fill in, long enough to be no name and no word of another language. */
    private static List<String> sentences(String language) {
        Properties sentences = new Properties();
        try (InputStream file = Language.class.getResourceAsStream("/messages/msg_" + language + ".properties")) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sentences.values().stream()
                .map(Object::toString)
                .filter(sentence -> sentence.length() > 7 && !sentence.contains("{"))
                .toList();
    }

    private static void isAllIn(String language, Response response) {
        Document page = page(response);
        assertThat(page.expectFirst("html").attr("lang")).isEqualTo(language);
        List<String> own = sentences(language);
        assertThat(sentences("en").stream()
                        .filter(sentence -> !own.contains(sentence))
                        .filter(page.outerHtml()::contains))
                .isEmpty();
    }

    /** Addresses of pages for people: of those of the discussion each says the language. */
    private static List<String> linksOf(Response response) {
        return page(response).select("main a[href], main form[action]").stream()
                .map(link -> link.attr("href") + link.attr("action"))
                .filter(address -> !address.startsWith("#") && !address.startsWith("http"))
                .toList();
    }

    @Test
    void thereAreEnglishGermanAndArabic() {
        assertThat(Language.all().stream().map(Language::tag)).startsWith("en").contains("de", "ar");
        assertThat(Language.of("ar").orElseThrow().name()).isEqualTo("العربية");
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void aSiteSpeaksTheLanguageOfItsSettings(Language language) {
        Reader jane = world.reader("Jane");
        String first = jane.says(slug, "First.");
        world.reader("Ada").answers(slug, first, "Second.");
        world.decides("language", language.tag());
        Reader ada = world.reader("Ada");

        for (String address : List.of(
                "/",
                "/articles/" + slug,
                "/articles/" + slug + "?replyto=" + first,
                "/comments/" + first + "/reports")) {
            Response shown = ada.gets(address);
            assertThat(shown.statusCode()).isEqualTo(200);
            isAllIn(language.tag(), shown);
            assertThat(page(shown).expectFirst("html").attr("dir")).isEqualTo(language.direction());
        }
        isAllIn(language.tag(), jane.gets("/articles/" + slug));
        isAllIn(language.tag(), jane.gets("/comments/" + first + "/edit"));
        isAllIn(language.tag(), ada.gets("/articles/" + slug + "/reported?reply=" + first));
        await().untilAsserted(() -> isAllIn(language.tag(), ada.gets("/articles/there-is-none")));
        isAllIn(language.tag(), ada.posts(slug, Map.of("comment", "")));
        assertThat(linksOf(ada.gets("/articles/" + slug))).noneMatch(address -> address.contains("lang="));
        assertThat(ada.gets("/comments.json").jsonPath().getString("title"))
                .isEqualTo(language.messages().all_replies("Parley"));
    }

    /** What reads pages aloud is to know (WCAG 3.1.2). */
    @Test
    void theArticleStaysInItsOwn() {
        world.decides(slug, "language", "de");

        Document own = page(world.reader("Ada").gets("/articles/" + slug));
        Document asked = page(world.reader("Ada").gets("/articles/" + slug + "?lang=ar"));

        assertThat(own.select("main [lang]")).isEmpty();
        assertThat(asked.select("h1[lang=de], .article div[lang=de]")).hasSize(2);
    }

    @Test
    void anArticleCanSpeakAnotherLanguageThanItsSite() {
        world.decides(slug, "language", "de");

        isAllIn("de", world.reader("Ada").gets("/articles/" + slug));
        isAllIn("en", world.reader("Ada").gets("/articles/" + world.article()));
        assertThat(world.reader("Ada")
                        .gets("/articles/" + slug + "/comments.json")
                        .jsonPath()
                        .getString("title"))
                .isEqualTo("Antworten auf „About " + slug + "“");
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void anAddressAsksForALanguageAndSoDoAllThatItLeadsTo(Language language) {
        String lang = "lang=" + language;
        Reader jane = world.reader("Jane");
        String first = jane.says(slug, "First.");
        world.reader("Ada").answers(slug, first, "Second.");
        for (String address : List.of(
                "/articles/" + slug + "?" + lang,
                "/comments/" + first + "/edit?" + lang,
                "/comments/" + first + "/reports?" + lang,
                "/articles/" + slug + "/reported?" + lang + "&reply=" + first)) {
            isAllIn(language, jane, address);
        }
        world.decide(first, Decision.REJECT);
        isAllIn(language, jane, "/comments/" + first + "/edit?" + lang);
    }

    private static void isAllIn(Language language, Reader reader, String address) {
        Response shown = reader.gets(address);
        assertThat(shown.statusCode()).as(address).isEqualTo(200);
        isAllIn(language.tag(), shown);
        assertThat(page(shown).select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(linksOf(shown)).as(address).isNotEmpty().allMatch(link -> link.contains("lang=" + language));
    }

    @Test
    void whatIsSentFromItIsAnsweredInIt() {
        Reader jane = world.reader("Jane");
        String form = page(jane.gets("/articles/" + slug + "?lang=de"))
                .expectFirst("#respond form")
                .attr("action");

        Response refused = jane.request().formParams(jane.form("")).post(form);
        Response taken = jane.request().formParams(jane.form("Words.")).post(form);

        assertThat(refused.statusCode()).isEqualTo(422);
        isAllIn("de", refused);
        assertThat(problems(page(refused))).containsExactly("Bitte schreiben Sie einen Kommentar.");
        String id = Reader.idIn(taken);
        assertThat(taken.header("Location")).isEqualTo("/articles/" + slug + "?lang=de&at=" + id + "#comment-" + id);
        isAllIn("de", jane.gets(taken.header("Location")));
        Response reported = jane.request().formParam("reason", "spam").post("/comments/" + id + "/reports?lang=de");
        assertThat(reported.header("Location")).contains("lang=de", "reply=" + id);
        Response unfit = jane.request().formParam("reason", "").post("/comments/" + id + "/reports?lang=de");
        assertThat(unfit.statusCode()).isEqualTo(422);
        isAllIn("de", unfit);
        Response deleted = jane.request()
                .formParam("token", OwnReplies.token(jane, id))
                .post("/comments/" + id + "/deletion?lang=de");
        assertThat(deleted.header("Location")).isEqualTo("/articles/" + slug + "?lang=de#comments");
    }

    /** Whatever stands there, it makes no page of its own and no error. */
    @ParameterizedTest
    @ValueSource(strings = {"xx", "de-AT", "DE", "", "<b>", "../../etc"})
    void whatIsNoLanguageOfOursChangesNothing(String lang) {
        Response plain = world.reader("Ada").gets("/articles/" + slug);

        Response asked = world.reader("Ada").request().queryParam("lang", lang).get("/articles/" + slug);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(page(asked).expectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(linksOf(asked)).isEqualTo(linksOf(plain));
    }

    @Test
    void theAuthorOfAHeldReplyIsToldWhyInTheLanguageThatAProgramAsksFor() {
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Jane");
        Response taken = jane.request()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("comment", "Words.", "author", "Jane", "email", jane.email()))
                .post("/api/v1/articles/" + slug + "/comments");
        String address = "/api/v1/comments/" + taken.jsonPath().getString("id");
        String receipt = "Receipt " + taken.jsonPath().getString("receipt");

        Response inArabic = jane.request().header("Authorization", receipt).get(address + "?lang=ar");
        Response unasked = jane.request().header("Authorization", receipt).get(address);

        assertThat(inArabic.jsonPath().getList("reasons"))
                .contains(Language.of("ar").orElseThrow().messages().held_premoderated());
        assertThat(unasked.jsonPath().getList("reasons"))
                .contains(Language.ENGLISH.messages().held_premoderated());
    }

    /** Nobody has written them, so that they need not be in the language of the desk. */
    @Test
    void theReasonsThatASiteHasByItselfAreToldInTheLanguageOfTheReader() {
        for (Language language : Language.all()) {
            assertThat(language.messages().standard_reasons().split("\\|"))
                    .as(language.tag())
                    .hasSize(7);
        }
        assertThat(Language.ENGLISH.messages().standard_reasons().replace('|', '\n'))
                .isEqualTo(Setting.REJECTION_REASONS.standard());
        assertThat(Sentences.in(Language.of("de").orElseThrow()).ofRejection("It is an advertisement.", false))
                .containsExactly("Begründung der Moderation: Sie ist Werbung.");
        assertThat(Sentences.in(Language.of("de").orElseThrow()).ofRejection("Nicht hier.", false))
                .containsExactly("Begründung der Moderation: Nicht hier.");
    }

    @Test
    void aProblemIsToldInTheLanguageThatIsAskedForOrThatOfTheSite() {
        String site = world.siteOf("https://paper.example");
        world.decidesFor(site, "language", "de");
        Reader ada = world.reader("Ada");

        isAllIn("ar", ada.gets("/articles/there-is-none?lang=ar"));
        await().untilAsserted(() -> isAllIn("de", ada.gets("/threads?site=" + site + "&url=nothing")));
        isAllIn("en", ada.gets("/moderation/nothing?lang=ar"));
    }

    @Test
    void theLastingAddressOfAReplyKeepsTheLanguage() {
        String id = world.reader("Jane").says(slug, "Words.");

        assertThat(world.reader("Ada").gets("/comments/" + id + "?lang=de").header("Location"))
                .isEqualTo("/articles/" + slug + "?lang=de&at=" + id + "#comment-" + id);
    }

    @ParameterizedTest
    @CsvSource({
        "0, لا ردود",
        "1, رد واحد",
        "2, ردّان",
        "3, 3 ردود",
        "10, 10 ردود",
        "11, 11 ردًّا",
        "100, 100 رد",
        "1234, '1,234 ردًّا'"
    })
    void arabicHasSixForms(long count, String words) {
        assertThat(Language.of("ar").orElseThrow().messages().reply_count(count))
                .isEqualTo(words);
    }

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        String id = world.reader("Jane").says(slug, "Words.");
        Reader ada = world.reader("Ada");

        for (Language language : Language.all()) {
            String month = ZonedDateTime.now(ZoneOffset.UTC)
                    .getMonth()
                    .getDisplayName(TextStyle.SHORT, Locale.of(language.tag()));
            assertThat(reply(page(ada.gets("/articles/" + slug + "?lang=" + language)), id)
                            .expectFirst("time")
                            .text())
                    .contains(month.substring(0, 3));
        }
    }
}
