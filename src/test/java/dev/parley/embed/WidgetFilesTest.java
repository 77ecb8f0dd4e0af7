package dev.parley.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.PluralRules;
import dev.parley.platform.Language;
import dev.parley.web.Assets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the widget weighs, says and promises to the pages around it. */
class WidgetFilesTest {

    private static final Path FILES = Path.of("src/main/resources/assets");
    private static final Path GUIDE = Path.of("docs/embed.md");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Version 1 of the look's contract: what pages elsewhere may rely on, so that none of it may go. */
    private static final List<String> PROPERTIES = List.of(
            "--parley-paper",
            "--parley-ink",
            "--parley-quiet",
            "--parley-line",
            "--parley-tint",
            "--parley-accent",
            "--parley-on-accent",
            "--parley-serif",
            "--parley-sans");

    private static final List<String> PARTS = List.of(
            "thread", "comment", "author", "time", "text", "form", "button", "field", "notice", "count", "sort");

    private static final List<String> EVENTS = List.of("ready", "posted", "error");

    static List<String> languages() {
        return Assets.widgetLanguages();
    }

    /** A language without a sample gets the English one. */
    static List<String> samples() {
        return Language.withFile("/assets/playground-", ".json");
    }

    @Test
    void itSpeaksEnglishAndAtLeastTwoOtherLanguages() {
        assertThat(languages()).contains("en", "de", "ar");
    }

    private static String text(String name) throws IOException {
        return Files.readString(FILES.resolve(name));
    }

    private static int packed(String name) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            gzip.write(Files.readAllBytes(FILES.resolve(name)));
        }
        return packed.size();
    }

    @Test
    void allOfItFitsIntoTwelveKilobytes() throws IOException {
        int sum = 0;
        for (String name : List.of("embed.js", "widget.js", "widget.css", "widget-en.json")) {
            sum += packed(name);
        }
        assertThat(sum).isLessThanOrEqualTo(12_000);
        assertThat(packed("embed.js")).as("what counts alone load").isLessThanOrEqualTo(1_000);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysAllThatEnglishSays(String language) throws IOException {
        JsonNode english = JSON.readTree(text("widget-en.json"));
        JsonNode other = JSON.readTree(text("widget-" + language + ".json"));

        List<String> needed = new ArrayList<>(names(english));
        if (!language.equals("en")) {
            needed.addAll(SAID_BY_THE_SERVICE_IN_ENGLISH);
        }
        assertThat(names(other)).containsExactlyInAnyOrderElementsOf(needed);
        for (String name : names(english)) {
            assertThat(placeholders(other.get(name))).as(name).containsAll(placeholders(english.get(name)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void countsHaveAllFormsOfTheirLanguage(String language) throws IOException {
        JsonNode messages = JSON.readTree(text("widget-" + language + ".json"));

        Set<String> forms = PluralRules.forLocale(Locale.of(language)).getKeywords();

        for (String name : List.of("replies", "new", "answers", "too-fast")) {
            assertThat(names(messages.get(name))).as(name).containsExactlyInAnyOrderElementsOf(forms);
        }
    }

    /** English has these from the service itself, so that they need not be sent to most readers. */
    private static final Set<String> SAID_BY_THE_SERVICE_IN_ENGLISH = Set.of(
            "author-forbidden-characters",
            "author-required",
            "author-too-long",
            "comment-forbidden-characters",
            "comment-required",
            "comment-too-long",
            "duplicate",
            "email-forbidden-characters",
            "email-no-email-address",
            "email-required",
            "email-too-long",
            "foreign-origin",
            "not-found",
            "not-possible",
            "parentId-parent-not-public",
            "parentId-parent-unknown",
            "parentId-too-deep",
            "reason-invalid",
            "submission-reused",
            "text-forbidden-characters",
            "text-too-long",
            "too-large",
            "url-forbidden-characters",
            "url-no-web-address",
            "url-too-long");

    /** The codes of problems and states by which English is asked for its own words. */
    private static final Set<String> BY_CODE =
            Set.of("unreachable", "too-fast", "stale", "not-allowed", "closed", "published", "held", "rejected");

    @Test
    void noMessageIsUnused() throws IOException {
        String code = text("widget.js");

        for (String name : names(JSON.readTree(text("widget-en.json")))) {
            assertThat(code.contains("'" + name + "'") || code.contains("messages." + name) || BY_CODE.contains(name))
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void whatPagesMayRelyOnIsThereAndDescribed() throws IOException {
        String style = text("widget.css");
        String code = text("widget.js");
        String guide = Files.readString(GUIDE);

        for (String property : PROPERTIES) {
            assertThat(style).contains(property + ":");
            assertThat(guide).contains(property);
        }
        assertThat(found(style, "(--parley-[a-z-]+):")).containsExactlyInAnyOrderElementsOf(PROPERTIES);
        assertThat(found(code, "part: '([a-z]+)'")).containsExactlyInAnyOrderElementsOf(PARTS);
        for (String part : PARTS) {
            assertThat(guide).contains("`" + part + "`");
        }
        for (String event : EVENTS) {
            assertThat(code).contains("tell('" + event + "'");
            assertThat(guide).contains("parley:" + event);
        }
        for (String attribute : List.of("site", "url", "title", "order", "theme", "lang", "heading")) {
            assertThat(guide).contains("| `" + attribute + "` |");
        }
    }

    /** What the playground offers is what the widget has, and what the guide says. */
    @Test
    void theLookStartsFromWhatTheWidgetHas() throws IOException {
        String style = text("widget.css");
        String guide = Files.readString(GUIDE);

        for (ThemingContract.Colour colour : ThemingContract.COLOURS) {
            String light = colour.light().equals("#ffffff") ? "#fff" : colour.light();
            assertThat(style).contains(colour.property() + ": light-dark(" + light + ", " + colour.dark() + ");");
            assertThat(guide)
                    .contains("| `" + colour.property() + "` | `" + light + "` | `" + colour.dark() + "` | "
                            + colour.what() + " |");
        }
        for (ThemingContract.Fonts fonts : ThemingContract.FONTS) {
            assertThat(style).contains(fonts.property() + ": " + fonts.list() + ";");
        }
        for (ThemingContract.Part part : ThemingContract.PARTS) {
            assertThat(guide).contains("`" + part.name() + "`");
        }
        assertThat(ThemingContract.PARTS.stream().map(ThemingContract.Part::name))
                .containsExactlyInAnyOrderElementsOf(PARTS);
        assertThat(ThemingContract.COLOURS.size() + ThemingContract.FONTS.size())
                .isEqualTo(PROPERTIES.size());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSamplesOfThePlaygroundAreAlike(String language) throws IOException {
        JsonNode english = JSON.readTree(text("playground-en.json"));
        JsonNode other = JSON.readTree(text("playground-" + language + ".json"));

        assertThat(names(other)).isEqualTo(names(english));
        assertThat(other.at("/thread/comments")).hasSameSizeAs(english.at("/thread/comments"));
        assertThat(names(other.at("/thread/comments/0"))).isEqualTo(names(english.at("/thread/comments/0")));
    }

    @Test
    void nothingTurnsRoundWrongFromRightToLeft() throws IOException {
        assertThat(text("widget.css"))
                .doesNotContainPattern(
                        "(margin|padding|border)-(left|right)|[^-](left|right):|text-align: (left|right)");
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(JsonNode message) {
        return found(message.toString(), "(\\{[a-z]+\\})");
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }
}
