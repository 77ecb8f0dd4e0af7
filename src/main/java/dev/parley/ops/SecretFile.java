package dev.parley.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random secret in a file that only its owner can read. */
record SecretFile(Path path) {

    private static final int BYTES = 32;

    boolean exists() {
        return Files.exists(path);
    }

    String read() throws IOException {
        return Files.readString(path).strip();
    }

    /** Whole or not at all: a secret of which a crash left half would lock its owner out. */
    void create() throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly);
        Files.writeString(fresh, random() + "\n");
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
