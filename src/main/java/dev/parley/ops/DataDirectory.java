package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all data of the embedded PostgreSQL, held by one process at a time through a lock on a file
 * in it. The system drops the lock with the process, in whatever way that ends.
 */
final class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel lockFile;

    private DataDirectory(Path root, FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** Makes the folder if there is none yet, and takes it for this process. */
    static DataDirectory open(Path folder) {
        try {
            Path root = created(folder.toAbsolutePath().normalize());
            return new DataDirectory(root, locked(root));
        } catch (IOException e) {
            throw notWritable(folder, e);
        }
    }

    Path root() {
        return root;
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path password() {
        return root.resolve("postgres.password");
    }

    Path log() {
        return root.resolve("postgres.log");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock on " + root + " could not be given back", e);
        }
    }

    /** A folder that exists already keeps its permissions: it is the operator's, and what is secret in it is 0600. */
    private static Path created(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            if (root.getParent() != null) {
                Files.createDirectories(root.getParent());
            }
            Files.createDirectory(root);
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        // The server tells its own process by this path, so it must not depend on the way that led here.
        return root.toRealPath();
    }

    private static FileChannel locked(Path root) throws IOException {
        Path file = root.resolve("postgres.lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw inUse(root, holder);
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }

    private static CannotStart inUse(Path root, String holder) {
        String who = holder.isEmpty() ? "another process" : "another process (pid " + holder + ")";
        return new CannotStart("the data folder " + root + " is in use by " + who
                + ". Stop that one, or set PARLEY_DATA_DIR to another folder.");
    }

    private static CannotStart notWritable(Path folder, IOException e) {
        return new CannotStart(
                "the data folder " + folder.toAbsolutePath() + " cannot be written (" + reason(e)
                        + "). Set PARLEY_DATA_DIR to a folder that can.",
                e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            case AccessDeniedException denied -> "no right to " + denied.getFile();
            default -> e.toString();
        };
    }
}
