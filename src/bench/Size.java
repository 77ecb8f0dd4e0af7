import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a page costs a reader. */
final class Size {

    static final int REPLIES = 200;
    static final int HEADS = 40;
    static final int SEED = 20260101;
    static final List<String> NAMES = List.of(
            "Ada", "Bruno", "Chidi", "Dolores", "Emeka", "Farida", "Goran", "Hannah", "Ines", "Jonas", "Kaveh",
            "Lucía", "Mirela", "Noor", "Oskar", "Priya", "Quentin", "Rosa", "Samir", "Tove", "Ulrich", "Vera",
            "Wanjiru", "Xavier", "Yusuf", "Zofia");
    static final List<String> WORDS = List.of((
                    "the a of and to in it was that we our town paper reply people read write think morning clock late"
                            + " early once never always bridge square letter council street answer question because while"
                            + " after before nobody everybody something kitchen window reason quiet louder better worse"
                            + " agree doubt remember forget winter summer train neighbour editor printed open closed")
            .split(" "));

    static void measure(Path work) throws Exception {
        try (Service parley = Service.parley(work, seeds(work))) {
            // Not the one that is filled past the service, which would keep its page as it was.
            parley.awaitPage("/articles/quiet");
            parley.awaitBlock();
            List<String> texts = fill(parley);
            byte[] quiet = parley.get("/articles/quiet");
            byte[] busy = parley.get("/articles/busy");
            String page = new String(quiet, StandardCharsets.UTF_8);
            long shown = Pattern.compile("<li id=\"comment-").matcher(new String(busy, StandardCharsets.UTF_8)).results().count();
            if (shown != REPLIES) {
                throw new IllegalStateException("The page shows " + shown + " replies");
            }
            System.out.println();
            Bench.figure("article page without replies, gzip", Bench.gzip(quiet) / 1000.0, "kB", 6);
            double said = Bench.gzip(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
            double perReply = (Bench.gzip(busy) - Bench.gzip(quiet) - said) / REPLIES;
            Bench.figure("markup a reply beyond its text (" + REPLIES + " replies), gzip", perReply, "bytes", 80);
            Bench.figure("script of the page, gzip", Bench.gzip(parley.get(Bench.find(page, "src=\"([^\"]+)\""))) / 1000.0, "kB", 6);
            System.out.printf("%-58s %8.2f kB%n", "style sheet, gzip", Bench.gzip(parley.get(Bench.find(page, "stylesheet\" href=\"([^\"]+)\""))) / 1000.0);
            System.out.printf("%-58s %8.2f kB%n", "article page with " + REPLIES + " replies, gzip", Bench.gzip(busy) / 1000.0);
        }
    }

    /** Three articles of the same words: {@code quiet}, {@code few}, and {@code busy}, which {@link #fill} gives its replies. */
    static Path seeds(Path work) throws IOException {
        Path seeds = Files.createDirectories(work.resolve("seeds"));
        String body = Files.readString(Path.of("seeds/why-we-opened-the-comments-again.md")).replaceFirst("(?m)^slug:.*\n", "");
        Files.writeString(seeds.resolve("a.md"), body.replaceFirst("---\n", "---\nslug: quiet\n"));
        Files.writeString(seeds.resolve("c.md"), body.replaceFirst("---\n", "---\nslug: few\n"));
        Files.writeString(seeds.resolve("b.md"), body.replaceFirst("---\n", "---\nslug: busy\n"));
        return seeds;
    }

    /** Replies of a month, {@value HEADS} to the article, the others to a reply, straight into the database. */
    static List<String> fill(Service parley) throws Exception {
        Random random = new Random(SEED);
        List<Reply> replies = new ArrayList<>();
        long moment = Instant.parse("2026-01-05T07:00:00Z").toEpochMilli();
        for (int i = 0; i < REPLIES; i++) {
            moment += random.nextLong(Duration.ofDays(30).toMillis() * 2 / REPLIES);
            Reply parent = i < HEADS ? null : replies.get(random.nextInt(replies.size()));
            while (parent != null && parent.depth() == 5) {
                parent = replies.get(random.nextInt(replies.size()));
            }
            replies.add(Reply.of(id(moment, random), parent, NAMES.get(random.nextInt(NAMES.size())), text(random), moment));
        }
        store(parley, replies);
        return replies.stream().map(Reply::text).toList();
    }

    /** As the product makes ids: milliseconds since 1990, then 22 bits that tell apart what came together. */
    private static long id(long moment, Random random) {
        return (moment - Instant.parse("1990-01-01T00:00:00Z").toEpochMilli()) << 22 | random.nextInt(1 << 22);
    }

    private record Reply(long id, long parent, long root, int depth, byte[] path, String name, String text, long moment) {

        static Reply of(long id, Reply parent, String name, String text, long moment) {
            byte[] above = parent == null ? new byte[0] : parent.path;
            byte[] path = ByteBuffer.allocate(above.length + Long.BYTES).put(above).putLong(id).array();
            return new Reply(
                    id,
                    parent == null ? 0 : parent.id,
                    parent == null ? id : parent.root,
                    parent == null ? 1 : parent.depth + 1,
                    path,
                    name,
                    text,
                    moment);
        }
    }

    private static void store(Service parley, List<Reply> replies) throws Exception {
        String insert = """
                insert into comment (site_id, id, article_id, parent_id, root_id, depth, path, status, author_name,
                    author_email, author_key, text, client_address, client_network, content_digest, created_at,
                    published_at)
                select site_id, ?, id, nullif(?, 0), ?, ?, ?, 'approved', ?, '', decode(repeat('00', 32), 'hex'), ?, '',
                    '', sha256(?), to_timestamp(? / 1000.0), to_timestamp(? / 1000.0)
                from article where slug = 'busy'
                """;
        try (Connection database = parley.database();
                PreparedStatement statement = database.prepareStatement(insert)) {
            for (Reply reply : replies) {
                statement.setLong(1, reply.id());
                statement.setLong(2, reply.parent());
                statement.setLong(3, reply.root());
                statement.setInt(4, reply.depth());
                statement.setBytes(5, reply.path());
                statement.setString(6, reply.name());
                statement.setString(7, reply.text());
                statement.setBytes(8, reply.path());
                statement.setLong(9, reply.moment());
                statement.setLong(10, reply.moment());
                statement.addBatch();
            }
            statement.executeBatch();
            database.createStatement().execute("""
                    insert into thread (site_id, article_id, published_count, version)
                    select site_id, id, %d, 1 from article where slug = 'busy'
                    """.formatted(replies.size()));
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, 12 + random.nextInt(40))
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" ", "So: ", "."));
    }
}
