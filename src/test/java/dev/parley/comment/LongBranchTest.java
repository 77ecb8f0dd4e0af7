package dev.parley.comment;

import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.replies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

@ServiceTest
class LongBranchTest {

    private final World world;
    private final Db db;

    LongBranchTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    private static Document at(Reader reader, String slug, String id) {
        return page(reader.gets("/articles/" + slug + "?at=" + id));
    }

    @Test
    void aBranchOfAHundredIsCutAtFortyAndALinkLeadsOnToEveryOther() {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        Grown.Row head = thread.head();
        List<String> expected = new ArrayList<>(List.of(head.text()));
        for (int i = 0; i < 50; i++) {
            Grown.Row answer = thread.answer(head);
            expected.add(answer.text());
            expected.add(thread.answer(answer).text());
        }
        thread.counted();
        Reader reader = world.reader("Ada");

        Document page = page(reader.gets("/articles/" + slug));
        assertThat(replies(page)).hasSize(41).isEqualTo(expected.subList(0, 41));

        Set<String> met = new LinkedHashSet<>(replies(page));
        for (Element more = more(page); more != null; more = more(page)) {
            page = page(reader.gets(more.attr("href").replaceFirst("#.*", "")));
            assertThat(met.addAll(replies(page))).isTrue();
            assertThat(replies(page)).hasSizeLessThanOrEqualTo(42);
        }
        assertThat(met).containsExactlyElementsOf(expected);
    }

    private static @org.jspecify.annotations.Nullable Element more(Document page) {
        return page.select("ol.thread p.pages a").stream()
                .filter(link -> link.text().startsWith("More"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void anyReplyOfABranchOfAHundredIsShownInItsPlace() {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        Grown.Row head = thread.head();
        List<Grown.Row> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            answers.add(thread.answer(head));
        }
        thread.counted();
        Reader reader = world.reader("Ada");

        for (int index : new int[] {0, 39, 40, 41, 70, 99}) {
            String id = answers.get(index).text();
            Document page = at(reader, slug, id);
            assertThat(replies(page)).contains(head.text(), id).hasSizeLessThanOrEqualTo(41);
            boolean cut = !replies(page).contains(answers.getFirst().text());
            assertThat(page.text().contains("Earlier replies in this branch")).isEqualTo(cut);
            assertThat(page.text().contains("More replies in this branch"))
                    .isEqualTo(!replies(page).contains(answers.getLast().text()));
        }
    }

    @Test
    void anImportedBranchTwoHundredDeepIsShownFlatBelowTheTenthLevel() {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        List<Grown.Row> chain = new ArrayList<>(List.of(thread.head()));
        for (int depth = 2; depth <= 200; depth++) {
            chain.add(thread.answer(chain.getLast()));
        }
        thread.counted();
        Reader reader = world.reader("Ada");

        Document first = page(reader.gets("/articles/" + slug));
        assertThat(replies(first))
                .isEqualTo(chain.subList(0, 41).stream().map(Grown.Row::text).toList());
        for (int depth : new int[] {11, 12, 100, 200}) {
            String id = chain.get(depth - 1).text();
            Element reply = at(reader, slug, id).expectFirst("#comment-" + id);
            assertThat(reply.parents().stream().filter(parent -> parent.id().startsWith("comment-")))
                    .as("at depth " + depth)
                    .hasSize(10);
        }
    }
}
