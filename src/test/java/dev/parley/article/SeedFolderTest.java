package dev.parley.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFolderTest {

    @TempDir
    private Path folder;

    private final List<String> log = new ArrayList<>();

    private List<SeedFile> read(Path from) {
        return new SeedFolder(from, log::add).read();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void filesAreReadInTheOrderOfTheirNames() throws IOException {
        write("b.txt", "Bee\n\nB\n\nText");
        write("c.md", "---\ntitle: C\n---\nText");
        write("a.md", "---\ntitle: A\n---\nText");
        write("notes.html", "x");
        write(".#a.md", "x");

        assertThat(read(folder)).extracting(SeedFile::slug).containsExactly("a", "bee", "c");
        assertThat(log).isEmpty();
    }

    @Test
    void ofTwoFilesWithOneSlugTheFirstByNameWinsAndTheOtherIsNamed() throws IOException {
        write("1.txt", "Same_Slug\n\nFirst\n\nText");
        write("2.md", "---\ntitle: Second\nslug: same-slug\n---\nText");

        assertThat(read(folder)).extracting(SeedFile::title).containsExactly("First");
        assertThat(log).containsExactly("Seed file 2.md is skipped. Its slug same-slug is taken by 1.txt.");
    }

    @Test
    void aFileThatCannotBeReadIsNamedAndCostsTheOthersNothing() throws IOException {
        write("a.md", "no front matter");
        Files.createDirectory(folder.resolve("b.md"));
        write("c\nforged line.txt", "");
        write("d.md", "---\ntitle: D\n---\nText");

        assertThat(read(folder)).extracting(SeedFile::title).containsExactly("D");
        assertThat(log)
                .containsExactly(
                        "Seed file a.md is skipped. It does not begin with front matter between two lines of three dashes.",
                        "Seed file b.md is skipped. It is a folder, not a file.",
                        "Seed file c?forged line.txt is skipped. It is empty.");
    }

    @Test
    void noFolderMeansNoArticlesAndNoComplaint() {
        assertThat(read(folder.resolve("missing"))).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        write("seeds", "x");

        assertThat(read(folder.resolve("seeds"))).isEmpty();
        assertThat(log).singleElement().asString().endsWith("cannot be read.");
    }

    @Test
    void theArticlesWeShipAreGoodAndShowWhatAnArticleCanHold() {
        List<SeedFile> seeds = read(Path.of("seeds"));

        assertThat(log).isEmpty();
        assertThat(seeds).hasSize(3);
        assertThat(seeds).extracting(SeedFile::slug).contains("the-village-that-argued-about-its-clock");
        assertThat(seeds)
                .extracting(SeedFile::replies)
                .containsOnlyOnce(ThreadState.PREMODERATED)
                .doesNotContain(ThreadState.CLOSED);
        String all = seeds.stream()
                .map(seed -> ArticleText.html(seed.body(), seed.format()).html())
                .reduce("", String::concat);
        assertThat(all).contains("<h2>", "<blockquote>", "<ul>", "<ol>", "<em>", "<strong>", "href=\"/articles/");
    }
}
