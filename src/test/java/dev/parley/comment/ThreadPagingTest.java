package dev.parley.comment;

import static dev.parley.support.Pages.heads;
import static dev.parley.support.Pages.page;
import static dev.parley.support.Pages.replies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ServiceTest
class ThreadPagingTest {

    private static final int REPLIES = 120;

    private final World world;
    private final Db db;

    ThreadPagingTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    /** A thread of 120 replies, of which some are answered; their ids in the order. */
    private List<String> grown(String slug, ThreadOrder order) {
        Grown thread = new Grown(db, slug);
        List<Grown.Row> rows = new ArrayList<>();
        java.util.Map<Long, Integer> answers = new java.util.HashMap<>();
        for (Grown.Row head : thread.heads(REPLIES)) {
            rows.add(head);
            int count = (int) (head.id() * 7 % 3);
            answers.put(head.id(), count);
            for (int i = 0; i < count; i++) {
                thread.answer(head);
            }
        }
        thread.counted();
        switch (order) {
            case OLDEST -> {}
            case NEWEST -> Collections.reverse(rows);
            case DISCUSSED ->
                rows.sort(Comparator.comparing((Grown.Row row) -> -answers.getOrDefault(row.id(), 0))
                        .thenComparing(Grown.Row::id));
        }
        return rows.stream().map(Grown.Row::text).toList();
    }

    private static List<Document> walk(Reader reader, String from, String direction) {
        List<Document> pages = new ArrayList<>();
        for (String address = from; !address.isEmpty(); ) {
            Document page = page(reader.request().urlEncodingEnabled(false).get(address));
            pages.add(page);
            assertThat(pages.size()).isLessThan(10);
            Element link = page.selectFirst("nav a[rel=" + direction + "]");
            Element head = page.selectFirst("head link[rel=" + direction + "]");
            assertThat(head == null).isEqualTo(link == null);
            address = link == null ? "" : link.attr("href").replaceFirst("#.*", "");
        }
        return pages;
    }

    @ParameterizedTest
    @EnumSource(ThreadOrder.class)
    void pagesFollowEachOtherForwardsAndBackwardsWithoutGapOrRepeat(ThreadOrder order) {
        String slug = world.article();
        List<String> expected = grown(slug, order);
        Reader reader = world.reader("Ada");

        List<Document> forwards = walk(reader, "/articles/" + slug + "?order=" + order, "next");
        assertThat(forwards).hasSize(3);
        assertThat(forwards.stream().flatMap(page -> heads(page).stream())).containsExactlyElementsOf(expected);

        Element last = forwards.get(1).expectFirst("nav a[rel=next]");
        List<Document> backwards = walk(reader, last.attr("href").replaceFirst("#.*", ""), "prev");
        Collections.reverse(backwards);
        assertThat(backwards.stream().flatMap(page -> heads(page).stream())).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @EnumSource(ThreadOrder.class)
    void anyReplyIsFoundOnItsPageWithOthersAround(ThreadOrder order) {
        String slug = world.article();
        List<String> expected = grown(slug, order);
        Reader reader = world.reader("Ada");

        for (int index : new int[] {0, 1, 49, 50, 60, 118, 119}) {
            String id = expected.get(index);
            Document page = page(reader.gets("/articles/" + slug + "?order=" + order + "&at=" + id));
            List<String> shown = heads(page);
            assertThat(shown).contains(id);
            int first = expected.indexOf(shown.getFirst());
            assertThat(shown).isEqualTo(expected.subList(first, first + shown.size()));
            assertThat(page.select("nav a[rel=prev]").isEmpty()).isEqualTo(first == 0);
            assertThat(page.select("nav a[rel=next]").isEmpty()).isEqualTo(first + shown.size() == REPLIES);
        }
    }

    /** Fifty branches of ten would be 550 replies. */
    @ParameterizedTest
    @EnumSource(ThreadOrder.class)
    void whereBranchesAreLongAPageHasFewerOfThem(ThreadOrder order) {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        List<Grown.Row> rows = thread.heads(60);
        for (Grown.Row head : rows) {
            for (int i = 0; i < 10; i++) {
                thread.answer(head);
            }
        }
        thread.counted();
        List<String> expected =
                new ArrayList<>(rows.stream().map(Grown.Row::text).toList());
        if (order == ThreadOrder.NEWEST) {
            Collections.reverse(expected);
        }
        Reader reader = world.reader("Ada");

        List<Document> forwards = walk(reader, "/articles/" + slug + "?order=" + order, "next");
        assertThat(forwards).hasSize(3);
        assertThat(forwards).allSatisfy(page -> assertThat(replies(page)).hasSizeBetween(150, PageRoom.REPLIES));
        assertThat(forwards.stream().flatMap(page -> heads(page).stream())).containsExactlyElementsOf(expected);

        Element last = forwards.get(1).expectFirst("nav a[rel=next]");
        List<Document> backwards = walk(reader, last.attr("href").replaceFirst("#.*", ""), "prev");
        Collections.reverse(backwards);
        assertThat(backwards.stream().flatMap(page -> heads(page).stream())).containsExactlyElementsOf(expected);

        for (int index : new int[] {0, 21, 22, 23, 35, 59}) {
            String id = expected.get(index);
            assertThat(heads(page(reader.gets("/articles/" + slug + "?order=" + order + "&at=" + id))))
                    .contains(id);
        }
    }

    @Test
    void aThreadThatFitsHasNoPages() {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        thread.heads(50);
        thread.counted();

        Document page = page(world.reader("Ada").gets("/articles/" + slug));

        assertThat(heads(page)).hasSize(50);
        assertThat(page.select("[rel=next], [rel=prev]")).isEmpty();
        assertThat(page.expectFirst("#comments-title").text()).isEqualTo("50 replies");
    }
}
