package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.site.Moderation;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What search engines read of a discussion: schema.org as microdata, from the words that people see. */
@ServiceTest
class StructuredDataTest {

    private static final String SCHEMA = "https://schema.org/";

    private final World world;
    private String slug = "";

    StructuredDataTest(World world) {
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

    private Document page() {
        return Pages.page(world.reader("Searcher").gets("/articles/" + slug));
    }

    /** The values of a property of an item: in it, or where it refers to, but not within its own items (HTML, 5.2.2). */
    private static List<Element> values(Element item, String name) {
        List<Element> roots = new ArrayList<>(item.children());
        for (String id : item.attr("itemref").split(" ")) {
            if (!id.isEmpty()) {
                roots.add(Objects.requireNonNull(item.ownerDocument()).getElementById(id));
            }
        }
        List<Element> found = new ArrayList<>();
        roots.forEach(root -> collect(root, name, found));
        return found;
    }

    private static void collect(Element element, String name, List<Element> found) {
        if (element.attr("itemprop").equals(name)) {
            found.add(element);
        }
        if (!element.hasAttr("itemscope")) {
            element.children().forEach(child -> collect(child, name, found));
        }
    }

    private static Element the(Element item, String name) {
        List<Element> found = values(item, name);
        assertThat(found).as(name).hasSize(1);
        return found.getFirst();
    }

    private static Element posting(Document page) {
        return Objects.requireNonNull(page.selectFirst("[itemtype=" + SCHEMA + "DiscussionForumPosting]"));
    }

    @Test
    void anArticleIsAPostingWithItsComments() {
        Reader jane = world.reader("Jane");
        Map<String, String> form = jane.form("Some *words*.");
        form.put("url", "https://jane.example/");
        String first = jane.says(slug, form);
        String answer = world.reader("Bob").answers(slug, first, "An answer.");

        Element posting = posting(page());

        assertThat(the(posting, "headline").text()).isEqualTo("About " + slug);
        assertThat(Instant.parse(the(posting, "datePublished").attr("datetime")))
                .isBefore(Instant.now());
        assertThat(the(posting, "text").text()).isNotBlank();
        assertThat(the(posting, "commentCount").attr("content")).isEqualTo("2");
        Element said = the(posting, "comment");
        assertThat(said.attr("itemtype")).isEqualTo(SCHEMA + "Comment");
        assertThat(the(said, "text").text()).isEqualTo("Some words.");
        assertThat(the(said, "url").attr("href")).isEqualTo("/comments/" + first);
        assertThat(the(said, "datePublished").attr("datetime")).endsWith("Z");
        Element author = the(said, "author");
        assertThat(author.attr("itemtype")).isEqualTo(SCHEMA + "Person");
        assertThat(the(author, "name").text()).isEqualTo("Jane");
        Element answered = the(said, "comment");
        assertThat(the(answered, "url").attr("href")).isEqualTo("/comments/" + answer);
        assertThat(the(the(answered, "author"), "name").text()).isEqualTo("Bob");
    }

    @Test
    void whatIsGoneIsNoComment() {
        String first = world.reader("Jane").says(slug, "Words that go.");
        world.reader("Bob").answers(slug, first, "An answer that stays.");

        world.decide(first, Decision.TRASH);

        Element posting = posting(page());
        assertThat(the(posting, "commentCount").attr("content")).isEqualTo("1");
        assertThat(the(the(posting, "comment"), "text").text()).isEqualTo("An answer that stays.");
    }
}
