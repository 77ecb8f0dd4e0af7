package dev.parley.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A seed file as text, and when it was last changed.
 *
 * @param text UTF-8 without byte-order mark, line ends as LF, in Unicode's composed form
 */
record SeedBytes(String text, Instant changedAt) {

    static final int LARGEST_BODY = 1 << 20;

    /** The body's limit and room for the front matter. */
    private static final int LARGEST_FILE = LARGEST_BODY + (1 << 14);

    static SeedBytes of(Path file) throws UnreadableSeed {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            requireFile(attributes);
            return new SeedBytes(
                    text(bytes(file)), attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.SECONDS));
        } catch (CharacterCodingException e) {
            throw new UnreadableSeed("It is not UTF-8 text.");
        } catch (NoSuchFileException e) {
            throw new UnreadableSeed("It is not there, or is a link to nothing.");
        } catch (FileSystemException e) {
            String why = e.getReason();
            throw new UnreadableSeed("It cannot be opened" + (why == null ? "." : ": " + why + "."));
        } catch (IOException e) {
            throw new UnreadableSeed("It cannot be read.");
        }
    }

    /** A pipe or a device would let the start wait for ever. */
    private static void requireFile(BasicFileAttributes attributes) throws UnreadableSeed {
        if (attributes.isDirectory()) {
            throw new UnreadableSeed("It is a folder, not a file.");
        }
        if (!attributes.isRegularFile()) {
            throw new UnreadableSeed("It is not a regular file.");
        }
    }

    private static byte[] bytes(Path file) throws IOException, UnreadableSeed {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE) {
                throw new UnreadableSeed("It is larger than 1 MB.");
            }
            return bytes;
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException, UnreadableSeed {
        // A new decoder reports what is malformed; String's constructor would replace it silently.
        String decoded = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableSeed("It holds a NUL character, so it is not a text.");
        }
        if (text.isBlank()) {
            throw new UnreadableSeed("It is empty.");
        }
        return Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
    }
}
