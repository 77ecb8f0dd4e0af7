package dev.parley.page;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.platform.Cursor;
import dev.parley.site.Moderation;
import dev.parley.support.Db;
import dev.parley.support.OwnReplies;
import dev.parley.support.Pages;
import dev.parley.support.Reader;
import dev.parley.support.Route;
import dev.parley.support.Routes;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Threats T9 and T10, promise M12: what moderators decided on, and what they wrote and are called, is found by nobody
 * else. A canary sits in every word that is not public; every public route of the code, every address of the contract
 * and every link that they lead to is looked at, with heads.
 */
@ServiceTest
class HiddenWordsTest {

    private static final int PAGES = 400;

    /** In every word that nobody but its author and moderators may read. */
    private static final String CANARY = "kanarie";

    private final World world;
    private final Db db;
    private final Routes routes;
    private final List<String> secrets = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<Author> authors = new ArrayList<>();
    private String slug = "";
    private String approved = "";

    HiddenWordsTest(World world, Db db, Routes routes) {
        this.world = world;
        this.db = db;
        this.routes = routes;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    /** A thread with a reply of every kind, below a public one, at the top, and above a public one. */
    @BeforeEach
    void aThreadWithEveryKindOfReply() {
        slug = world.article();
        Staff mia = world.moderator("default");
        secrets.add(mia.email());
        world.moderation(Moderation.POST);
        approved = rewritten();
        moderatorsWrite(mia);
        world.moderation(Moderation.PRE);
        for (String fate : List.of("pending", "reject", "spam", "trash", "deleted")) {
            for (String parent : List.of("", approved)) {
                meets(fate, canary(parent, fate), mia);
            }
            if (!fate.equals("pending")) {
                aboveAPublicOne(fate, mia);
            }
        }
    }

    /** Public, but for what it said at first. */
    private String rewritten() {
        Reader ada = world.reader("Ada");
        keep(ada);
        String id = ada.says(slug, "At first " + CANARY + " words.");
        OwnReplies.edit(ada, id, 1, "Then " + CANARY + " words again.");
        OwnReplies.edit(ada, id, 2, "Public words.");
        return id;
    }

    /** A note on the author of what is public, words that were there for a moment, and an answer that was taken back. */
    private void moderatorsWrite(Staff mia) {
        for (String[] what : List.of(
                new String[] {"notes", "A " + CANARY + " note."},
                new String[] {"edit", "Hasty " + CANARY + " words."},
                new String[] {"edit", "Public words."},
                new String[] {"answers", "A " + CANARY + " answer."})) {
            assertThat(mia.posts(
                                    "/moderation/comments/" + approved + "/" + what[0],
                                    Map.of(
                                            "seen",
                                            Long.toString(version(approved)),
                                            "once",
                                            UUID.randomUUID().toString(),
                                            "words",
                                            what[1]))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(mia.posts("/moderation/undos", Map.of()).statusCode()).isEqualTo(303);
    }

    private Author canary(String parent, String fate) {
        Reader author = world.reader(CANARY + "-" + fate);
        Map<String, String> form = author.form("The " + CANARY + " of " + fate + (parent.isEmpty() ? "" : " below"));
        form.put("author", CANARY + " " + fate);
        form.put("url", "https://" + CANARY + ".example/" + fate.replace(' ', '-'));
        if (!parent.isEmpty()) {
            form.put("parent", parent);
        }
        String id = author.says(slug, form);
        keep(author);
        hidden.add(id);
        Author canary = new Author(author, id);
        authors.add(canary);
        return canary;
    }

    private record Author(Reader reader, String id) {}

    private void keep(Reader author) {
        secrets.add(author.email());
        secrets.add(author.address());
    }

    private void meets(String fate, Author comment, Staff mia) {
        switch (fate) {
            case "pending" -> {}
            case "deleted" ->
                assertThat(OwnReplies.delete(comment.reader(), comment.id()).statusCode())
                        .isEqualTo(303);
            default ->
                mia.json()
                        .body(Map.of(
                                "revision", version(comment.id()), "action", fate, "reason", "A " + CANARY + " reason"))
                        .post("/api/v1/comments/" + comment.id() + "/decisions")
                        .then()
                        .statusCode(200);
        }
    }

    private long version(String id) {
        return db.count(
                "select version from comment where id = ?",
                CommentId.parse(id).orElseThrow().value());
    }

    /** It was public, was answered, and was taken away: the answer stays, and what it answers is a bare mark. */
    private void aboveAPublicOne(String fate, Staff mia) {
        Author head = canary("", fate + " above");
        world.decide(head.id(), Decision.APPROVE);
        Reader bea = world.reader("Bea");
        keep(bea);
        String answer = bea.answers(slug, head.id(), "A public answer to " + fate);
        world.decide(answer, Decision.APPROVE);
        meets(fate, head, mia);
    }

    /** As anybody could ask for it. */
    private List<String> addresses() {
        List<String> all = new ArrayList<>(List.of("/articles/" + slug, "/"));
        List<String> ids = new ArrayList<>(hidden);
        ids.add(approved);
        for (Route route : routes.all()) {
            if (route.right() == null && !route.isWrite()) {
                for (String id : route.path().contains("{id}") ? ids : List.of("")) {
                    all.add(route.path()
                            .replace("{slug}", slug)
                            .replace("{id}", id)
                            .replace("{fingerprint}", "x")
                            .replace("{name}", "style.css"));
                }
            }
        }
        assertThat(all).noneMatch(address -> address.contains("{"));
        String article = "/articles/" + slug;
        for (String id : ids) {
            long value = CommentId.parse(id).orElseThrow().value();
            all.addAll(List.of(
                    article + "?at=" + id,
                    article + "?replyto=" + id,
                    article + "?after=" + new Cursor(value - 1, value - 1),
                    article + "?before=" + new Cursor(value + 1, value + 1),
                    article + "?order=discussed&after=" + new Cursor(0, value - 1),
                    "/comments/" + id + "/reports",
                    "/comments/" + id + "/appeals",
                    "/api/v1/articles/" + slug + "/comments?limit=1&after=" + placeBefore(value),
                    "/api/v1/comments/" + id,
                    "/api/v1/comments/" + id + "/decisions"));
        }
        for (String order : List.of("oldest", "newest", "discussed")) {
            all.add(article + "?order=" + order);
        }
        all.addAll(List.of(
                article + "/comments.atom",
                "/comments.atom",
                "/threads?site=default&url=" + Staff.origin() + article,
                "/threads.html?site=default&url=" + Staff.origin() + article,
                "/threads/comments.atom?site=default&url=" + Staff.origin() + article,
                "/comments.json?site=default",
                "/oembed?url=" + Staff.origin() + article,
                "/api/v1/articles/" + slug + "/comments",
                "/api/v1/articles/" + slug + "/comments?order=newest&limit=200",
                "/api/v1/threads?site=default&url=" + article,
                "/api/v1/articles/" + slug + "/comments?order=discussed&limit=1",
                "/api/v1/threads/count?site=default&url=" + article,
                "/api/v1/threads/count?site=default&url=" + Staff.origin() + article,
                "/api/v1/threads/events?site=default&url=" + article,
                "/api/v1/moderation/queue",
                "/moderation",
                "/moderation/log",
                "/moderation/people",
                "/moderation/settings",
                "/q/openapi",
                "/q/health",
                "/q/metrics",
                "/q/dev-ui"));
        return all;
    }

    /** In the order of age, before the branch of this one if it is the head of one. */
    private static String placeBefore(long id) {
        byte[] place = ByteBuffer.allocate(1 + 2 * Long.BYTES)
                .put((byte) 0)
                .putLong(0)
                .putLong(id - 1)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    /** Every answer to these addresses, and to the links in them that stay with this article. */
    private Map<String, String> crawl(Reader reader, String accept) {
        Map<String, String> found = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>(addresses());
        Queue<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && found.size() < PAGES) {
            String address = next.remove();
            Response response =
                    reader.request().accept(accept).urlEncodingEnabled(false).get(address);
            found.put(address, (response.headers() + response.asString()).toLowerCase(Locale.ROOT));
            for (Element link : page(response).select("[href], [src], [action]")) {
                String target = (link.attr("href") + link.attr("src") + link.attr("action")).replaceFirst("#.*", "");
                boolean elsewhere = target.startsWith("/articles/") && !target.startsWith("/articles/" + slug);
                if (target.startsWith("/") && !elsewhere && seen.add(target)) {
                    next.add(target);
                }
            }
        }
        assertThat(next).as("what was not looked at").isEmpty();
        return found;
    }

    private List<String> sought() throws GeneralSecurityException {
        List<String> sought = new ArrayList<>(List.of(CANARY));
        for (String secret : secrets) {
            sought.add(secret.toLowerCase(Locale.ROOT));
            for (String algorithm : List.of("MD5", "SHA-1", "SHA-256")) {
                byte[] digest = MessageDigest.getInstance(algorithm).digest(secret.getBytes(StandardCharsets.UTF_8));
                sought.add(HexFormat.of().formatHex(digest));
                sought.add(Base64.getEncoder()
                        .encodeToString(digest)
                        .toLowerCase(Locale.ROOT)
                        .substring(0, 20));
                sought.add(Base64.getUrlEncoder()
                        .encodeToString(digest)
                        .toLowerCase(Locale.ROOT)
                        .substring(0, 20));
            }
        }
        return sought;
    }

    private static List<String> hits(Map<String, String> found, List<String> sought) {
        List<String> hits = new ArrayList<>();
        found.forEach((address, answer) ->
                sought.stream().filter(answer::contains).forEach(secret -> hits.add(address + " tells " + secret)));
        return hits;
    }

    @Test
    void strangersFindNoneOfIt() throws GeneralSecurityException {
        for (String accept : List.of("text/html,*/*;q=0.8", "application/json")) {
            Map<String, String> found = crawl(world.reader("Stranger"), accept);
            assertThat(hits(found, sought())).isEmpty();
            assertThat(found.get("/api/v1/articles/" + slug + "/comments"))
                    .contains("public words.", "a public answer to trash", "\"removed\":true");
        }
        String article = world.reader("Stranger").gets("/articles/" + slug).asString();
        assertThat(article).contains("Public words.", "A public answer to trash", "This reply is no longer here.");
    }

    /**
     * Pages are ready in memory, and those who ask for them before and in between have cookies that show them more: their
     * authors, who see their own, and a moderator.
     */
    @Test
    void nothingOfThoseWithCookiesEntersWhatOthersGet() throws GeneralSecurityException {
        Staff mia = world.moderator("default");
        String page = "/articles/" + slug;
        List<String> places = List.of(page, page + "?order=newest", page + "?order=discussed", "/");
        int seen = 0;
        for (int round = 0; round < 2; round++) {
            for (Author author : authors) {
                for (String place : places) {
                    Response own = author.reader().gets(place);
                    seen += own.asString().contains(CANARY) ? 1 : 0;
                    assertThat(own.header("Cache-Control")).isEqualTo(place.equals("/") ? "no-cache" : "no-store");
                    mia.gets(place);
                    assertThat(hits(answers(places), sought())).isEmpty();
                }
            }
        }
        assertThat(seen).as("pages that showed somebody their own").isGreaterThan(6);
        assertThat(hits(crawl(world.reader("Stranger"), "text/html,*/*;q=0.8"), sought()))
                .isEmpty();
    }

    private Map<String, String> answers(List<String> places) {
        Reader stranger = world.reader("Stranger");
        Map<String, String> found = new LinkedHashMap<>();
        for (String place : places) {
            Response response = stranger.gets(place);
            found.put(place, (response.headers() + response.asString()).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /** Somebody with replies and cookies of their own, and a moderator of another site. */
    @Test
    void othersWithCookiesFindNoneOfIt() throws GeneralSecurityException {
        Reader eve = world.reader("Eve");
        Map<String, String> form = eve.form("Words of Eve.");
        form.put("remember", "yes");
        eve.says(slug, form);
        assertThat(hits(crawl(eve, "text/html,*/*;q=0.8"), sought())).isEmpty();

        Staff stranger = world.moderator(world.site());
        Map<String, String> seen = new LinkedHashMap<>();
        for (String address : addresses()) {
            Response response = stranger.request().urlEncodingEnabled(false).get(address);
            seen.put(address, (response.headers() + response.asString()).toLowerCase(Locale.ROOT));
        }
        assertThat(hits(seen, sought())).isEmpty();
    }

    /** So that the search above is known to find what is there. */
    @Test
    void theDeskItselfShowsWhatIsSought() throws GeneralSecurityException {
        Staff mia = world.moderator("default");
        String first = hidden.getFirst();
        Map<String, String> found = Map.of(
                "/moderation/comments/" + first,
                mia.gets("/moderation/comments/" + first).asString().toLowerCase(Locale.ROOT));
        assertThat(hits(found, sought())).hasSizeGreaterThanOrEqualTo(3);
        assertThat(Pages.page(mia.gets("/moderation/comments/" + approved)).text())
                .contains(CANARY);
    }
}
