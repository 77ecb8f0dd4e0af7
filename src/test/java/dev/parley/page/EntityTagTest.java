package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.RawHttp;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import org.junit.jupiter.api.Test;

@ServiceTest
class EntityTagTest {

    private final World world;

    EntityTagTest(World world) {
        this.world = world;
    }

    private static String tag(String article, String... headers) {
        return RawHttp.get("/articles/" + article, headers).header("ETag").orElseThrow();
    }

    @Test
    void aPageIsNewWhenAReplyIsPublishedAndOnlyThen() {
        String article = world.article();
        world.moderation(Moderation.PRE);
        String before = tag(article);
        assertThat(tag(article)).isEqualTo(before);

        world.reader("Jane").says(article, "Held.");
        assertThat(tag(article)).isEqualTo(before);

        world.moderation(Moderation.POST);
        Reader ada = world.reader("Ada");
        ada.says(article, "Published.");
        assertThat(tag(article)).isNotEqualTo(before);
    }

    @Test
    void eachEncodingHasItsOwn() {
        String article = world.article();

        assertThat(tag(article, "Accept-Encoding: gzip")).isNotEqualTo(tag(article, "Accept-Encoding: identity"));
    }

    @Test
    void whoHasThePageIsToldSoWithoutIt() {
        String article = world.article();
        String tag = tag(article);

        RawHttp.Answer answer = RawHttp.get("/articles/" + article, "If-None-Match: " + tag);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.header("ETag")).contains(tag);
        assertThat(answer.header("Cache-Control")).contains("no-cache");
        assertThat(answer.header("Vary")).contains("Cookie, Accept-Encoding");
    }

    @Test
    void whoIsSomebodyIsNeverToldSo() {
        world.moderation(Moderation.PRE);
        String article = world.article();
        Reader jane = world.reader("Jane");
        jane.says(article, "Held.");

        assertThat(jane.request()
                        .header("If-None-Match", tag(article))
                        .get("/articles/" + article)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAssetIsKeptForGoodUnderItsFingerprintAlone() {
        String address = RawHttp.get("/").body().replaceAll("(?s).*href=\"(/assets/[^\"]+style\\.css)\".*", "$1");

        RawHttp.Answer asset = RawHttp.get(address);

        assertThat(asset.status()).isEqualTo(200);
        assertThat(asset.header("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(asset.header("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(RawHttp.get(address, "If-None-Match: " + asset.header("ETag").orElseThrow())
                        .status())
                .isEqualTo(304);
    }
}
