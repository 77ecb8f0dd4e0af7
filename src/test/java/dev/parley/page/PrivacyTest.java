package dev.parley.page;

import static dev.parley.support.Pages.page;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Threats T9 and T10, promise M12: nobody finds what is not public, wherever they look. */
@ServiceTest
class PrivacyTest {

    private static final int PAGES = 300;

    private final World world;

    PrivacyTest(World world) {
        this.world = world;
    }

    /** Everything that links from these addresses lead to on our own site, bodies with heads. */
    private static String crawl(Reader reader, String... from) {
        StringBuilder found = new StringBuilder();
        Set<String> seen = new LinkedHashSet<>(List.of(from));
        Queue<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty() && seen.size() < PAGES) {
            String address = next.remove();
            Response response = reader.request().urlEncodingEnabled(false).get(address);
            found.append(response.headers()).append(response.asString()).append('\n');
            for (Element link : page(response).select("[href], [src], [action]")) {
                String target = (link.attr("href") + link.attr("src") + link.attr("action")).replaceFirst("#.*", "");
                boolean elsewhere = target.startsWith("/articles/") && !target.startsWith(from[0]);
                if (target.startsWith("/") && !elsewhere && seen.add(target)) {
                    next.add(target);
                }
            }
        }
        return found.toString().toLowerCase(Locale.ROOT);
    }

    private static List<String> withDigests(String secret) throws Exception {
        List<String> all = new ArrayList<>(List.of(secret));
        for (String algorithm : new String[] {"MD5", "SHA-1", "SHA-256"}) {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(secret.getBytes(StandardCharsets.UTF_8));
            all.add(HexFormat.of().formatHex(digest));
            all.add(java.util.Base64.getEncoder()
                    .encodeToString(digest)
                    .toLowerCase(Locale.ROOT)
                    .substring(0, 20));
        }
        return all;
    }

    @Test
    void noWordOfAHeldReplyIsFoundByAnybodyButItsAuthor() throws Exception {
        world.moderation(Moderation.POST);
        String slug = world.article();
        String open = world.reader("Ada").says(slug, "Public words.");
        world.moderation(Moderation.PRE);
        Reader jane = world.reader("Canaryname");
        Map<String, String> form = jane.form("Canarytext with canaryword.");
        form.put("email", "canarymail@example.org");
        form.put("url", "https://canaryurl.example/");
        form.put("parent", open);
        String id = jane.says(slug, form);
        String article = "/articles/" + slug;

        String all = crawl(
                world.reader("Stranger"),
                article,
                "/",
                article + "?at=" + id,
                article + "?replyto=" + id,
                article + "?order=newest",
                article + "?order=discussed",
                article + "/stamp",
                article + "/comments",
                article + "/comments.atom",
                "/comments.atom",
                "/threads.html?site=default&url=" + Staff.origin() + article,
                "/oembed?url=" + Staff.origin() + article,
                "/comments/" + id,
                "/comments/" + id + "/edit",
                "/comments/" + id + "/deletion",
                "/api/v1/articles/" + slug + "/comments",
                "/api/v1/articles/" + slug + "/comments?order=newest",
                "/api/v1/threads/count?site=default&url=" + Staff.origin() + article,
                "/q/openapi",
                "/q/health",
                "/q/metrics");

        assertThat(all).contains("public words.").doesNotContain("canary");
        List<String> secrets = withDigests("canarymail@example.org");
        secrets.addAll(withDigests(jane.address()));
        assertThat(secrets).noneMatch(all::contains);
        assertThat(all.replace(article + "?at=" + id, "").replace(article + "?replyto=" + id, ""))
                .doesNotContain("comment-" + id);
        assertThat(page(jane.gets(article)).expectFirst("#comment-" + id).text())
                .contains("Canarytext");
    }

    @Test
    void anAddressIsOnNoPageButItsOwnersForm() throws Exception {
        world.moderation(Moderation.POST);
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Here I am.");
        String article = "/articles/" + slug;

        for (Reader reader : new Reader[] {jane, world.reader("Ada")}) {
            String all = crawl(
                    reader,
                    article,
                    "/",
                    article + "?at=" + id,
                    "/comments/" + id + "/edit",
                    "/api/v1/articles/" + slug + "/comments");
            List<String> secrets = withDigests(jane.email());
            secrets.addAll(withDigests(jane.address()));
            assertThat(all).contains("here i am.");
            assertThat(secrets).noneMatch(all::contains);
        }
    }

    @Test
    void aHeldReplyIsShownToItsAuthorWithTheReasonAndKeptNowhere() {
        world.moderation(Moderation.PRE);
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Waiting.");

        for (String path : new String[] {"/articles/" + slug, "/articles/" + slug + "?at=" + id}) {
            Response response = jane.gets(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.header("Cache-Control")).isEqualTo("no-store");
            assertThat(response.header("X-Robots-Tag")).isEqualTo("noindex");
            assertThat(page(response).select("meta[name=robots][content=noindex]"))
                    .hasSize(1);
            assertThat(page(response).expectFirst("#comment-" + id + " .why").text())
                    .contains("Only you can see this yet")
                    .contains("Every reply here is read by a moderator");
        }
        assertThat(jane.gets("/comments/" + id).header("Location"))
                .isEqualTo("/articles/" + slug + "?at=" + id + "#comment-" + id);
        assertThat(world.reader("Ada").gets("/comments/" + id).statusCode()).isEqualTo(404);
        assertThat(page(jane.gets("/articles/" + slug))
                        .expectFirst("#comments-title")
                        .text())
                .isEqualTo("No replies");
    }
}
