package dev.parley.article;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads all seed files of a folder, by name. One bad file never costs the others: it is named in the log and skipped,
 * as is a second file with a slug that is taken.
 */
final class SeedFolder {

    private final Path folder;
    private final Consumer<String> log;

    /**
     * @param folder where the files are; a folder that is not there holds none
     * @param log takes one line for each file that is skipped
     */
    SeedFolder(Path folder, Consumer<String> log) {
        this.folder = folder;
        this.log = log;
    }

    /** The articles, in the order of their files' names, each slug once. */
    List<SeedFile> read() {
        Map<String, Entry> bySlug = new LinkedHashMap<>();
        for (Path file : files()) {
            switch (SeedReader.read(file)) {
                case SeedResult.Read(SeedFile seed) -> keep(new Entry(nameOf(file), seed), bySlug);
                case SeedResult.Unreadable(String reason) ->
                    log.accept("Seed file " + nameOf(file) + " is skipped. " + reason);
            }
        }
        return seeds(bySlug.values());
    }

    private record Entry(String name, SeedFile seed) {}

    private void keep(Entry entry, Map<String, Entry> bySlug) {
        Entry first = bySlug.putIfAbsent(entry.seed().slug(), entry);
        if (first != null) {
            log.accept("Seed file " + entry.name() + " is skipped. Its slug "
                    + entry.seed().slug() + " is taken by " + first.name() + ".");
        }
    }

    private static List<SeedFile> seeds(Collection<Entry> entries) {
        return entries.stream().map(Entry::seed).toList();
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (Files.notExists(folder)) {
            return files;
        }
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, SeedFolder::isSeed)) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            log.accept("The seed folder " + printable(folder.toString()) + " cannot be read.");
        }
        files.sort(Comparator.comparing(file -> String.valueOf(file.getFileName())));
        return files;
    }

    /** Names that begin with a dot are what editors and file servers leave behind. */
    private static boolean isSeed(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".") && (name.endsWith(".md") || name.endsWith(".txt"));
    }

    private static String nameOf(Path file) {
        return printable(String.valueOf(file.getFileName()));
    }

    /** A name may hold a line end, and must not write a line of its own into the log. */
    private static String printable(String name) {
        return name.replaceAll("\\p{C}", "?");
    }
}
