package dev.parley.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentDigestTest {

    private static byte[] digest(long article, @Nullable CommentId parent, String name, String email, String text) {
        return ContentDigest.of(new ArticleId(article), parent, new Authorship(name, email, ""), text)
                .bytes();
    }

    private static final byte[] ONE = digest(1, null, "Jane", "jane@example.org", "Words.");

    @Test
    void theSameIsTheSame() {
        assertThat(digest(1, null, "Jane", "jane@example.org", "Words.")).isEqualTo(ONE);
    }

    @Test
    void anAddressHasNoCase() {
        assertThat(digest(1, null, "Jane", "Jane@Example.ORG", "Words.")).isEqualTo(ONE);
    }

    @Test
    void aWebsiteMakesNoDifference() {
        Authorship author = new Authorship("Jane", "jane@example.org", "https://example.org");
        assertThat(ContentDigest.of(new ArticleId(1), null, author, "Words.").matches(ONE))
                .isTrue();
    }

    @Test
    void anyOtherFieldMakesADifference() {
        for (byte[] other : List.of(
                digest(2, null, "Jane", "jane@example.org", "Words."),
                digest(1, new CommentId(1), "Jane", "jane@example.org", "Words."),
                digest(1, null, "jane", "jane@example.org", "Words."),
                digest(1, null, "Jane", "june@example.org", "Words."),
                digest(1, null, "Jane", "jane@example.org", "words."))) {
            assertThat(other).isNotEqualTo(ONE);
        }
    }

    @Test
    void fieldsDoNotRunTogether() {
        assertThat(digest(1, null, "ab", "c", "d")).isNotEqualTo(digest(1, null, "a", "bc", "d"));
        assertThat(digest(1, null, "a", "b", "cd")).isNotEqualTo(digest(1, null, "a", "bc", "d"));
        assertThat(digest(1, null, "a", "", "b")).isNotEqualTo(digest(1, null, "", "a", "b"));
    }
}
