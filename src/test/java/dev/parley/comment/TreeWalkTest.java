package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever follows the cursor alone gets the whole thread, whatever its shape. */
@ServiceTest
class TreeWalkTest {

    private final World world;
    private final Db db;

    TreeWalkTest(World world, Db db) {
        this.world = world;
        this.db = db;
    }

    /** A comment as it was answered. */
    private record Met(String id, @Nullable String parent, int depth, int replies, String text) {

        @SuppressWarnings("NullAway") // members that are always there
        static Met of(Map<String, Object> comment) {
            return new Met(
                    (String) comment.get("id"),
                    (String) comment.get("parentId"),
                    (int) comment.get("depth"),
                    (int) comment.get("replyCount"),
                    (String) comment.get("text"));
        }
    }

    /** What all parts hold, one after the other. */
    private List<Met> walk(String slug, String first, int limit, IntConsumer betweenParts) {
        Reader reader = world.reader("Ada");
        List<Met> all = new ArrayList<>();
        String query = first;
        for (int part = 0; query != null; part++) {
            assertThat(part).isLessThan(1_000);
            JsonPath json = reader.gets("/api/v1/articles/" + slug + "/comments?limit=" + limit + query)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> comments = json.getList("comments");
            assertThat(comments).hasSizeBetween(1, limit);
            comments.forEach(comment -> all.add(Met.of(comment)));
            String next = json.getString("nextCursor");
            query = next == null ? null : "&after=" + next;
            betweenParts.accept(part);
        }
        return all;
    }

    private static List<String> ids(List<Met> comments) {
        return comments.stream().map(Met::id).toList();
    }

    /** Each below what it answers, as a client draws it from the flat list alone. */
    private static void makeATree(List<Met> comments) {
        Map<String, Integer> depths = new HashMap<>();
        Map<String, Integer> replies = new HashMap<>();
        for (Met comment : comments) {
            int above = comment.parent() == null ? 0 : depths.getOrDefault(comment.parent(), -1);
            assertThat(comment.depth())
                    .as(comment + " comes after what it answers")
                    .isEqualTo(above + 1);
            depths.put(comment.id(), comment.depth());
            if (comment.parent() != null) {
                replies.merge(comment.parent(), 1, Integer::sum);
            }
        }
        assertThat(comments)
                .allSatisfy(comment -> assertThat(comment.replies()).isEqualTo(replies.getOrDefault(comment.id(), 0)));
    }

    /** Branches with 0 to 6 answers, some of them to each other; the head comes first. */
    private static List<List<Grown.Row>> forest(Grown thread, int heads) {
        List<List<Grown.Row>> branches = new ArrayList<>();
        for (int i = 0; i < heads; i++) {
            List<Grown.Row> branch = new ArrayList<>(List.of(thread.head()));
            for (int j = 0; j < i * 5 % 7; j++) {
                branch.add(thread.answer(branch.get(j * 3 % branch.size())));
            }
            branches.add(branch);
        }
        thread.counted();
        return branches;
    }

    private static List<String> inOrder(List<List<Grown.Row>> branches, ThreadOrder order) {
        Comparator<List<Grown.Row>> byAge =
                Comparator.comparing(branch -> branch.getFirst().id());
        Comparator<List<Grown.Row>> heads = switch (order) {
            case OLDEST -> byAge;
            case NEWEST -> byAge.reversed();
            case DISCUSSED ->
                Comparator.<List<Grown.Row>>comparingInt(List::size).reversed().thenComparing(byAge);
        };
        return branches.stream()
                .sorted(heads)
                .flatMap(branch -> branch.stream()
                        .sorted((a, b) -> Arrays.compareUnsigned(
                                a.path().bytes(), b.path().bytes())))
                .map(Grown.Row::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"OLDEST, 1", "OLDEST, 7", "OLDEST, 200", "NEWEST, 7", "NEWEST, 50", "DISCUSSED, 3", "DISCUSSED, 50"})
    void allOfALargeThreadComesOnceInTheOrderOfTheTree(ThreadOrder order, int limit) {
        String slug = world.article();
        List<List<Grown.Row>> branches = forest(new Grown(db, slug), limit == 1 ? 20 : 90);

        List<Met> all = walk(slug, "&order=" + order, limit, part -> {});

        assertThat(ids(all)).containsExactlyElementsOf(inOrder(branches, order));
        makeATree(all);
    }

    @Test
    void allOfABranchThreeHundredDeepComesOnce() {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        List<Grown.Row> chain = new ArrayList<>(List.of(thread.head()));
        while (chain.size() < 300) {
            chain.add(thread.answer(chain.getLast()));
        }
        Grown.Row after = thread.head();
        thread.counted();

        List<Met> all = walk(slug, "", 17, part -> {});

        assertThat(ids(all))
                .containsExactlyElementsOf(Stream.concat(chain.stream(), Stream.of(after))
                        .map(Grown.Row::text)
                        .toList());
        makeATree(all);
        assertThat(all.get(299).depth()).isEqualTo(300);
    }

    @ParameterizedTest
    @EnumSource(ThreadOrder.class)
    void nothingComesTwiceNorIsMissedWhileOthersWrite(ThreadOrder order) {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        List<List<Grown.Row>> branches = forest(thread, 40);
        Set<String> before = new HashSet<>();
        branches.forEach(branch -> branch.forEach(row -> before.add(row.text())));

        // Somebody answers in every branch in turn: those that were met, those that come, and the one that is being
        // read.
        List<String> all = ids(walk(slug, "&order=" + order, 6, part -> {
            thread.head();
            List<Grown.Row> branch = branches.get(part * 11 % branches.size());
            thread.answer(branch.getFirst());
            thread.answer(branch.getLast());
            thread.recounted();
        }));

        assertThat(all).doesNotHaveDuplicates();
        if (order != ThreadOrder.DISCUSSED) {
            assertThat(all).containsAll(before);
        }
    }

    /** In the order by discussion its branch would come again, now that it has fewer replies. */
    @Test
    void theBranchThatIsBeingReadDoesNotComeAgainWhenItShrinks() {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        Grown.Row large = thread.head();
        List<Grown.Row> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(thread.answer(large));
        }
        Grown.Row small = thread.head();
        thread.answer(small);
        thread.answer(small);
        thread.counted();

        List<String> all = ids(walk(slug, "&order=discussed", 4, part -> {
            if (part == 0) {
                for (Grown.Row gone : answers.subList(0, 9)) {
                    db.update("update comment set status = 'trash' where id = ?", gone.id());
                }
                thread.recounted();
            }
        }));

        assertThat(all).doesNotHaveDuplicates().contains(large.text(), small.text());
        assertThat(all).hasSize(4 + 1 + 3);
    }

    @Test
    void aPartOfVeryLongTextsIsShorterAndNothingIsLost() {
        String slug = world.article();
        Grown thread = new Grown(db, slug);
        List<Grown.Row> rows = new ArrayList<>(thread.heads(12));
        rows.add(2, thread.answer(rows.get(1)));
        thread.counted();
        String words = "x".repeat(65_525);
        db.update(
                "update comment set text = ? where article_id = ?",
                words,
                thread.article().value());
        List<Integer> parts = new ArrayList<>();

        List<Met> all = walk(slug, "", 200, parts::add);

        assertThat(ids(all))
                .containsExactlyElementsOf(rows.stream().map(Grown.Row::text).toList());
        assertThat(all).allSatisfy(comment -> assertThat(comment.text()).isEqualTo(words));
        assertThat(parts).hasSize(3);
    }
}
