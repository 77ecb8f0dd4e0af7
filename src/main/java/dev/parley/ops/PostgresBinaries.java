package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The programs of a PostgreSQL server. They come packed on the class path and are unpacked once, into a folder named
 * by their content that all data folders of this user share.
 */
record PostgresBinaries(Path home) {

    private static final int NAME_LENGTH = 16;

    /** Finds the programs in the first of these cache folders that can be written, and unpacks them there if need be. */
    static PostgresBinaries unpackedIn(Path cache, Path otherwise) {
        String archive = archiveName();
        try {
            return new PostgresBinaries(unpacked(archive, writable(cache) ? cache : otherwise));
        } catch (IOException e) {
            throw new CannotStart("the embedded PostgreSQL could not be unpacked: " + e, e);
        }
    }

    /** The cache folder of this user by the XDG convention. */
    static Path userCache(Map<String, String> environment) {
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path cache = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return cache.resolve("parley").toAbsolutePath();
    }

    String initdb() {
        return home.resolve("bin/initdb").toString();
    }

    String postgres() {
        return home.resolve("bin/postgres").toString();
    }

    /** As PostgreSQL prints it, like 18.6. */
    String version() {
        // "postgres (PostgreSQL) 18.6"
        String line = Command.output(postgres(), "--version");
        return line.substring(line.lastIndexOf(' ') + 1).strip();
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static boolean writable(Path cache) {
        try {
            Files.createDirectories(cache);
            return Files.isWritable(cache);
        } catch (IOException e) {
            return false;
        }
    }

    private static Path unpacked(String archive, Path cache) throws IOException {
        Path home = cache.resolve("postgresql-" + fingerprint(archive));
        if (!Files.isExecutable(home.resolve("bin/postgres"))) {
            Path temporary = cache.resolve(home.getFileName() + "." + UUID.randomUUID());
            try (InputStream packed = open(archive)) {
                TarXz.unpack(packed, temporary);
            }
            moveUnlessThere(temporary, home);
        }
        return home;
    }

    /** Another process may have been faster; its files are as good as ours. */
    private static void moveUnlessThere(Path temporary, Path home) throws IOException {
        try {
            Files.move(temporary, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            FileTree.delete(temporary);
        }
    }

    private static String fingerprint(String archive) throws IOException {
        try (InputStream packed = open(archive)) {
            var digest = new DigestInputStream(packed, MessageDigest.getInstance("SHA-256"));
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(String archive) {
        InputStream packed = PostgresBinaries.class.getResourceAsStream(archive);
        if (packed == null) {
            throw new CannotStart("this build carries no embedded PostgreSQL for this system (" + archive
                    + "). Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL server of yours.");
        }
        return packed;
    }
}
