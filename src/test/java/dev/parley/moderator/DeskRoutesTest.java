package dev.parley.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.Db;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Threats T5, T6, T25 on every route that asks for a right, of whatever room, taken from the code: nothing is written
 * from elsewhere, nothing is kept, nothing is framed.
 */
@ServiceTest
class DeskRoutesTest {

    /** A route with its verb, and a path in which nothing is meant. */
    private record Route(String verb, String path) {

        boolean isApi() {
            return path.startsWith("/api/");
        }
    }

    private final World world;
    private final BeanManager beans;
    private final Db db;

    DeskRoutesTest(World world, BeanManager beans, Db db) {
        this.world = world;
        this.beans = beans;
        this.db = db;
    }

    private List<Route> routes() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method ->
                                type.isAnnotationPresent(Requires.class) || method.isAnnotationPresent(Requires.class))
                        .flatMap(method -> routes(type, method)))
                .distinct()
                .toList();
    }

    private static Stream<Route> routes(Class<?> type, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = type.getAnnotation(Path.class).value() + (own == null ? "" : own.value());
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                .map(annotation -> new Route(
                        annotation.getAnnotation(HttpMethod.class).value(), path.replaceAll("\\{[^}]*}", "none")));
    }

    /** Not those whose answer goes on for as long as somebody listens; {@code dev.parley.desk} looks at their heads. */
    private Stream<Route> reads() {
        return routes().stream()
                .filter(route -> route.verb().equals("GET") && !route.path().endsWith("/events"));
    }

    private Stream<Route> writes() {
        return routes().stream().filter(route -> !route.verb().equals("GET"));
    }

    private static Response sends(Staff staff, Route route, Map<String, String> headers, String token) {
        var request = staff.request().headers(headers);
        if (route.isApi()) {
            request.contentType("application/json").body("{}");
            if (!token.isEmpty()) {
                request.header("X-CSRF-Token", token);
            }
        } else {
            request.formParam("token", token);
        }
        return request.request(route.verb(), route.path());
    }

    private Object state() {
        return db.value("""
                select (select count(*) from audit_entry) || ' ' || (select count(*) from moderator_session) || ' '
                       || (select count(*) from moderator) || ' ' || (select count(*) from api_key)
                """);
    }

    @Test
    void thereAreSuchRoutes() {
        assertThat(writes().map(Route::path))
                .contains("/moderation/sign-out", "/moderation/people", "/api/v1/moderation/probe");
    }

    @Test
    void noWriteComesFromElsewhereOrWithoutItsToken() {
        Staff ada = world.administrator();
        String another = world.administrator().token();
        String own = ada.token();
        Map<String, String> here = Map.of("Origin", Staff.origin());
        Object before = state();

        writes().forEach(route -> {
            String what = route.toString();
            assertThat(sends(ada, route, here, "").statusCode())
                    .as(what + " without token")
                    .isEqualTo(403);
            assertThat(sends(ada, route, here, another).statusCode())
                    .as(what + " with another's")
                    .isEqualTo(403);
            assertThat(sends(ada, route, here, own + "x").statusCode())
                    .as(what + " with a longer one")
                    .isEqualTo(403);
            for (Map<String, String> from : List.of(
                    Map.<String, String>of(),
                    Map.of("Origin", "null"),
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "none"),
                    Map.of("Origin", Staff.origin(), "Sec-Fetch-Site", "same-site"))) {
                assertThat(sends(ada, route, from, own).statusCode())
                        .as(what + " from " + from)
                        .isEqualTo(403);
            }
        });

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void noWriteComesInDisguise() {
        Staff ada = world.administrator();
        String own = ada.token();
        Object before = state();

        writes().forEach(route -> assertThat(ada.request()
                        .header("Origin", Staff.origin())
                        .header("X-CSRF-Token", own)
                        .contentType("text/plain")
                        .body("{\"token\":\"" + own + "\"}")
                        .request(route.verb(), route.path())
                        .statusCode())
                .as(route.toString())
                .isBetween(400, 415));

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void nobodyGetsAnywhere() {
        routes().forEach(route -> {
            Response response = world.reader("Eve")
                    .request()
                    .header("Origin", Staff.origin())
                    .contentType(route.isApi() ? "application/json" : "application/x-www-form-urlencoded")
                    .request(route.verb(), route.path());
            int expected = route.verb().equals("GET") && !route.isApi() ? 303 : 401;
            assertThat(response.statusCode()).as(route.toString()).isEqualTo(expected);
        });
    }

    @Test
    void nothingIsKeptAndNothingIsFramed() {
        Staff ada = world.administrator();

        reads().forEach(route -> {
            Response response = ada.gets(route.path());
            assertThat(response.statusCode()).as(route.toString()).isIn(200, 303, 400, 404);
            assertThat(response.header("Content-Security-Policy"))
                    .as(route.toString())
                    .contains("frame-ancestors 'none'");
            assertThat(response.header("X-Frame-Options")).as(route.toString()).isEqualTo("DENY");
            assertThat(response.header("Cache-Control")).as(route.toString()).isEqualTo("no-store");
            assertThat(ada.gets(route.path() + "/x.css").header("Cache-Control"))
                    .as(route.toString())
                    .isEqualTo("no-store");
        });
    }
}
