package dev.parley.page;

import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.problems;
import static dev.parley.support.Pages.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.comment.CommentText;
import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every naughty string in every field: taken and shown as promised, or refused with a sentence. */
@ServiceTest
class NaughtyStringsTest {

    private final World world;
    private String article = "";
    private int posts;
    private List<String> strings = List.of();

    NaughtyStringsTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void everythingIsPublicAtOnce() throws IOException {
        String data = System.getenv("PARLEY_TEST_DATA");
        assumeTrue(data != null, "PARLEY_TEST_DATA is not set: the naughty strings are left out");
        Path file = Path.of(data == null ? "" : data, "hostile/blns/blns.json");
        assumeTrue(Files.exists(file), "PARLEY_TEST_DATA has no hostile/blns/blns.json");
        strings = List.of(new ObjectMapper().readValue(file.toFile(), String[].class));
        assertThat(strings.size()).isGreaterThan(500);
        world.moderation(Moderation.POST);
        article = world.article();
    }

    /** A page of many replies is slow to read: every few strings have an article of their own. */
    private Response post(String field, String value, Reader reader) {
        article = ++posts % 10 == 0 ? world.article() : article;
        Map<String, String> form = reader.form("Words of number " + reader.address());
        form.put(field, value);
        if (field.equals("submission")) {
            form.put("opened", value);
            form.put("remember", value);
        }
        return reader.posts(article, form);
    }

    private static void saysWhyNot(Response response, String value) {
        assertThat(response.statusCode()).as(value).isIn(409, 422);
        assertThat(problems(page(response))).as(value).isNotEmpty();
    }

    /** As the contract normalises it. */
    private static String normal(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
    }

    private Element shown(Reader reader, Response accepted) {
        String id = Reader.idIn(accepted);
        return reply(page(reader.gets("/articles/" + article + "?at=" + id)), id);
    }

    @Test
    void asAComment() {
        int taken = 0;
        for (String value : strings) {
            Reader reader = world.reader("Jane");
            Response response = post("comment", value, reader);
            if (response.statusCode() == 303) {
                taken++;
                Element text = shown(reader, response).expectFirst("> div");
                Document promised =
                        Jsoup.parseBodyFragment(CommentText.html(normal(value)).html());
                assertThat(text.html()).as(value).isEqualTo(promised.body().html());
                assertThat(text.select("script, style, img, iframe, svg, form, [onerror], [onload], [style]"))
                        .as(value)
                        .isEmpty();
            } else {
                saysWhyNot(response, value);
            }
        }
        assertThat(taken).isGreaterThan(450);
    }

    @Test
    void asAName() {
        int taken = 0;
        for (String value : strings) {
            Reader reader = world.reader("Jane");
            Response response = post("author", value, reader);
            if (response.statusCode() == 303) {
                taken++;
                Element name = shown(reader, response).expectFirst("bdi > [itemprop=name]");
                assertThat(name.wholeText()).as(value).isEqualTo(normal(value));
                assertThat(name.children()).as(value).isEmpty();
            } else {
                saysWhyNot(response, value);
            }
        }
        assertThat(taken).isGreaterThan(400);
    }

    @Test
    void asAWebsite() {
        for (String value : strings) {
            Reader reader = world.reader("Jane");
            Response response = post("url", value, reader);
            if (response.statusCode() != 303) {
                saysWhyNot(response, value);
            } else if (!normal(value).isEmpty()) {
                Element link = shown(reader, response).expectFirst("header > a[rel]");
                assertThat(link.attr("href")).as(value).startsWith("http").isEqualToIgnoringCase(normal(value));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "parent", "submission"})
    void asAnyOtherField(String field) {
        for (String value : strings) {
            Response response = post(field, value, world.reader("Jane"));
            if (response.statusCode() != 303) {
                saysWhyNot(response, value);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "after", "before", "at", "replyto"})
    void asAParameter(String parameter) {
        for (String value : strings) {
            String target = "/articles/" + article + "?" + parameter + "=" + encoded(value);
            assertThat(RawHttp.get(target).status()).as(value).isIn(200, 400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/", "/comments/", "/assets/x/"})
    void asAPartOfAnAddress(String address) {
        for (String value : strings) {
            assertThat(RawHttp.get(address + encoded(value)).status()).as(value).isIn(200, 303, 400, 404);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
