package dev.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.site.Moderation;
import dev.parley.support.Reader;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Threats T6 and T25, promise M11: every route, taken from the code, carries its headers. */
@ServiceTest
class HeadersTest {

    private final World world;
    private final BeanManager beans;

    HeadersTest(World world, BeanManager beans) {
        this.world = world;
        this.beans = beans;
    }

    /** Such as {@code GET /articles/{slug}}. */
    private Set<String> routes() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class)
                        && type.getPackageName().startsWith("dev.parley"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getAnnotations())
                                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                                .filter(verb -> verb != null)
                                .map(verb -> verb.value() + " " + path(type, method))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        return type.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
    }

    private static void carriesWhatAllCarry(String route, Response response) {
        String policy = response.header("Content-Security-Policy");
        assertThat(policy)
                .as(route)
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("*");
        assertThat(response.header("X-Content-Type-Options")).as(route).isEqualTo("nosniff");
        assertThat(response.header("Referrer-Policy")).as(route).isEqualTo("same-origin");
        assertThat(response.header("X-Frame-Options")).as(route).isEqualTo("DENY");
        assertThat(response.header("Cache-Control")).as(route).isNotNull();
        assertThat(response.header("Server")).as(route).isNull();
        assertThat(response.header("X-Powered-By")).as(route).isNull();
        if (response.header("Set-Cookie") != null) {
            assertThat(response.header("Cache-Control")).as(route).isEqualTo("no-store");
        }
    }

    private static String filled(String route, String slug, String id, String fingerprint) {
        return route.replaceFirst("^\\S+ ", "")
                .replace("{slug}", slug)
                .replace("{id}", id)
                .replace("{fingerprint}", fingerprint)
                .replace("{name}", "style.css");
    }

    @Test
    void allOfThemOnEveryRouteToEverybody() {
        world.moderation(Moderation.POST);
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Here.");
        String style = world.reader("Ada")
                .gets("/")
                .htmlPath()
                .getString("html.head.link.find { it.@rel == 'stylesheet' }.@href");
        String fingerprint = style.split("/")[2];
        Set<String> routes = routes();
        assertThat(routes)
                .contains("GET /articles/{slug}", "POST /articles/{slug}/comments", "POST /comments/{id}/edit");

        for (Reader reader : new Reader[] {jane, world.reader("Ada")}) {
            for (String route : routes) {
                String method = route.substring(0, route.indexOf(' '));
                carriesWhatAllCarry(route, reader.request().request(method, filled(route, slug, id, fingerprint)));
                carriesWhatAllCarry(route, reader.request().request(method, filled(route, "none", "none", "none")));
            }
            carriesWhatAllCarry("nothing", reader.gets("/nothing.css"));
            carriesWhatAllCarry("deception", reader.gets("/articles/" + slug + "/x.css"));
            carriesWhatAllCarry("deception", reader.gets("/comments/" + id + "/edit/x.css"));
            carriesWhatAllCarry(
                    "refused", reader.request().header("Origin", "null").post("/"));
            carriesWhatAllCarry(
                    "misdirected",
                    reader.request().header("Host", "evil.example").get("/"));
        }
    }

    @Test
    void whatIsEverybodysMayBeKeptAndWhatIsAReadersMayNot() {
        world.moderation(Moderation.POST);
        String slug = world.article();
        Reader jane = world.reader("Jane");
        String id = jane.says(slug, "Here.");
        Reader ada = world.reader("Ada");

        Response everybodys = ada.gets("/articles/" + slug);
        assertThat(everybodys.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(everybodys.header("Vary")).isEqualTo("Cookie, Accept-Encoding");
        assertThat(everybodys.header("ETag")).matches("\"[A-Za-z0-9_-]+\"");
        assertThat(ada.gets("/").header("Cache-Control")).isEqualTo("no-cache");
        for (String path : new String[] {"/articles/" + slug, "/comments/" + id, "/comments/" + id + "/edit"}) {
            Response own = jane.gets(path);
            assertThat(own.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(own.header("ETag")).as(path).isNull();
        }
    }

    @Test
    void nothingInAPageIsInline() {
        world.moderation(Moderation.POST);
        String slug = world.article();
        world.reader("Jane").says(slug, "Here.");

        String page = world.reader("Ada").gets("/articles/" + slug).asString();

        assertThat(page)
                .doesNotContainPattern("(?i)<[^>]+\\son[a-z]+=")
                .doesNotContain("<style")
                .doesNotContain(" style=");
        assertThat(page).doesNotContainPattern("<script(?![^>]* src=)");
    }
}
