package dev.parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import dev.parley.support.FakeRequest;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepresentationTest {

    private static final Content LONG = content("Long enough to be worth it. ".repeat(50));
    private static final Content SHORT = content("Short.");

    private static Content content(String text) {
        return new Content(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Response answer(Content content, String... headers) {
        return new Representation(FakeRequest.from("203.0.113.1", headers))
                .cacheable(content, "Cookie, Accept-Encoding")
                .build();
    }

    private static String tag(Response response) {
        return response.getHeaderString("ETag");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "gzip, deflate, zstd",
                "br;q=0.7, gzip;q=0.8",
                "deflate,gzip",
                "*, br;q=0",
                "gzip;q=0.001",
                "gzip ; q=1",
                "gzip;q=1, *;q=0",
                "br;q=2, gzip;q=0.1"
            })
    void whoTakesGzipGetsIt(String encodings) throws IOException {
        Response response = answer(LONG, "Accept-Encoding", encodings);

        assertThat(response.getHeaderString("Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream((byte[]) response.getEntity())).readAllBytes())
                .isEqualTo(LONG.plain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"br", "BR", "gzip, deflate, br, zstd", "*", "identity;q=0.1, *", "gzip;q=0, *", "gzip;q=0.8, br"
            })
    void whoTakesBrotliGetsThat(String encodings) throws IOException {
        Response response = answer(LONG, "Accept-Encoding", encodings);

        assertThat(response.getHeaderString("Content-Encoding")).isEqualTo("br");
        assertThat(Decoder.decompress((byte[]) response.getEntity()).getDecompressedData())
                .isEqualTo(LONG.plain());
    }

    @Test
    void linesOfOneHeaderCountTogether() {
        assertThat(answer(LONG, "Accept-Encoding", "deflate", "Accept-Encoding", "gzip")
                        .getHeaderString("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "identity",
                "zstd",
                "gzip;q=0",
                "gzip;q=0.000",
                "*;q=0",
                "gzipped",
                "x gzip",
                "gzip;q=0, br;q=0, *",
                "*, gzip;q=0, br;q=0",
                "gzip;q=2",
                "gzip;q=-1",
                "gzip;level=9;q"
            })
    void whoDoesNotGetsThePlainBytes(String encodings) {
        Response response = answer(LONG, "Accept-Encoding", encodings);

        assertThat(response.getHeaderString("Content-Encoding")).isNull();
        assertThat(response.getEntity()).isEqualTo(LONG.plain());
    }

    @Test
    void whatIsShortIsNotCompressed() {
        assertThat(answer(SHORT, "Accept-Encoding", "gzip").getHeaderString("Content-Encoding"))
                .isNull();
    }

    @Test
    void eachEncodingHasAStrongTagOfItsOwn() {
        String plain = tag(answer(LONG));
        String gzip = tag(answer(LONG, "Accept-Encoding", "gzip"));
        String brotli = tag(answer(LONG, "Accept-Encoding", "br"));

        assertThat(plain).matches("\"[A-Za-z0-9_-]+\"");
        assertThat(gzip).startsWith("\"");
        assertThat(List.of(plain, gzip, brotli)).doesNotHaveDuplicates();
        assertThat(tag(answer(content("Other words. ".repeat(50))))).isNotEqualTo(plain);
    }

    @Test
    void whoHasItAlreadyGetsNothing() {
        String tag = tag(answer(LONG));

        for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
            Response response = answer(LONG, "If-None-Match", known);
            assertThat(response.getStatus()).isEqualTo(304);
            assertThat(response.getEntity()).isNull();
            assertThat(tag(response)).isEqualTo(tag);
            assertThat(response.getHeaderString("Vary")).isEqualTo("Cookie, Accept-Encoding");
        }
    }

    @Test
    void aTagMayStandInAnyOfSeveralHeaderLines() {
        assertThat(answer(LONG, "If-None-Match", "\"other\"", "If-None-Match", tag(answer(LONG)))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void whoHasSomethingElseGetsTheContent() {
        String gzip = tag(answer(LONG, "Accept-Encoding", "gzip"));

        for (String known : new String[] {gzip, "\"other\"", tag(answer(LONG)).replace("\"", ""), ""}) {
            assertThat(answer(LONG, "If-None-Match", known).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void whatIsForOneRequestIsNeverKept() {
        Response response = new Representation(FakeRequest.from("203.0.113.1"))
                .once(422, LONG)
                .build();

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeaderString("ETag")).isNull();
    }
}
