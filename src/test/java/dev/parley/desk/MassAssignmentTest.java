package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.support.Contents;
import dev.parley.support.Reader;
import dev.parley.support.Route;
import dev.parley.support.Routes;
import dev.parley.support.ServiceTest;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Threat T33: every form and every JSON body of the desk, taken from the code, is sent with a field for every column that
 * there is of comments, accounts, sessions and sites. A form does what it does without them; JSON is refused.
 */
@ServiceTest
class MassAssignmentTest {

    private static final List<String> TABLES = List.of(
            "comment", "comment_revision", "moderator", "moderator_session", "moderator_site", "one_time_link", "site");

    /** Chance and the clock decide what is in these. */
    private static final Set<String> BY_CHANCE = Set.of("queue_count", "guess_limit");

    /** Fields that bodies have without our having sent them. */
    private static final Set<String> KNOWN_IN_JSON = Set.of("reason");

    private final World world;
    private final Routes routes;
    private final Contents contents;
    private final Asks asks;
    private final ObjectMapper json;

    MassAssignmentTest(World world, Routes routes, Contents contents, Asks asks, ObjectMapper json) {
        this.world = world;
        this.routes = routes;
        this.contents = contents;
        this.asks = asks;
        this.json = json;
    }

    @AfterEach
    void nothingIsDecided() {
        world.decidesNothing();
    }

    private List<Route> writes() {
        return routes.all().stream()
                .filter(route -> route.isOfDesk() && route.isWrite())
                .toList();
    }

    /** As columns are called, and as programs would call them. */
    private List<String> names() {
        List<String> columns = contents.columns(TABLES);
        assertThat(columns).contains("status", "author_email", "password_hash", "role", "stage", "site_id", "version");
        return columns.stream()
                .flatMap(column -> Stream.of(column, camelCase(column)))
                .distinct()
                .toList();
    }

    private static String camelCase(String column) {
        String words = Arrays.stream(column.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return column.substring(0, 1) + words.substring(1);
    }

    /** What somebody would like to stand there. */
    private static String hostile(String name) {
        return switch (name) {
            case "status" -> "deleted";
            case "role" -> "administrator";
            case "state" -> "disabled";
            case "stage" -> "password";
            case "purpose" -> "setup";
            case "email", "author_email", "authorEmail" -> "hostile@evil.example";
            default ->
                name.matches(".*(_at|At)")
                        ? "2001-02-03T04:05:06Z"
                        : name.matches(".*([iI]d|version)") ? "1" : "hostile";
        };
    }

    @Test
    void aFormDoesWhatItDoesAndSetsNothingBeside() {
        Map<String, String> more = new LinkedHashMap<>();
        names().forEach(name -> more.put(name, hostile(name)));
        List<String> differences = new ArrayList<>();
        for (Route route : writes().stream().filter(route -> !route.isApi()).toList()) {
            Map<String, String> once = did(route, Map.of());
            Map<String, String> twice = did(route, Map.of());
            Map<String, String> hostile = did(route, more);
            for (String place : union(once, hostile)) {
                String usual = once.getOrDefault(place, "nothing");
                String now = hostile.getOrDefault(place, "nothing");
                boolean isStable = usual.equals(twice.getOrDefault(place, "nothing"));
                if (isStable ? !now.equals(usual) : now.contains("hostile") || now.contains("2001-02-03")) {
                    differences.add("%s: %s is %s, not %s".formatted(route, place, now, usual));
                }
            }
        }
        assertThat(differences).isEmpty();
    }

    private static Set<String> union(Map<String, String> one, Map<String, String> other) {
        return Stream.of(one, other).flatMap(map -> map.keySet().stream()).collect(Collectors.toSet());
    }

    /** What the form left in the database: its answer's status, and each value in each row that it wrote. */
    private Map<String, String> did(Route route, Map<String, String> more) {
        Staff ada = world.administrator();
        Reader jane = world.reader("Jane");
        Ask ask = asks.ask(route, ada, jane).with(more);
        String token = route.right() == null ? "" : ada.token();
        Contents.Moment moment = contents.now();

        Response response = ask.send(ada.request().header("Origin", Staff.origin()), token);

        Map<String, String> done = new TreeMap<>();
        done.put("status", Integer.toString(response.statusCode()));
        contents.grownSince(moment).forEach((table, rows) -> done.put(table + " grew", rows.toString()));
        contents.changedSince(moment)
                .forEach((table, rows) -> rows.forEach(row ->
                        values(row).forEach((name, value) -> done.put(table + rows.indexOf(row) + "." + name, value))));
        done.keySet().removeIf(place -> BY_CHANCE.stream().anyMatch(place::startsWith));
        return done;
    }

    private Map<String, String> values(String row) {
        try {
            Map<String, String> values = new TreeMap<>();
            JsonNode node = json.readTree(row);
            node.properties()
                    .forEach(each -> values.put(each.getKey(), each.getValue().toString()));
            return values;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aBodyWithAFieldWeDoNotKnowIsRefusedWhole() {
        List<String> taken = new ArrayList<>();
        for (Route route : writes().stream().filter(Route::isApi).toList()) {
            Staff ada = world.administrator();
            Ask ask = asks.ask(route, ada, world.reader("Jane"));
            String token = ada.token();
            List<String> before = contents.sums();
            for (String name : names()) {
                for (Ask hostile : withField(ask, name)) {
                    int status = hostile.send(ada.request().header("Origin", Staff.origin()), token)
                            .statusCode();
                    if (status != 400) {
                        taken.add("%s with %s: %d".formatted(route, name, status));
                    }
                }
            }
            if (!contents.sums().equals(before)) {
                taken.add(route + " was done");
            }
        }
        assertThat(taken).isEmpty();
    }

    /** The field beside all others, and in every object of every list. */
    private static List<Ask> withField(Ask ask, String name) {
        List<Ask> hostile = new ArrayList<>();
        if (!ask.fields().containsKey(name) && !KNOWN_IN_JSON.contains(name)) {
            hostile.add(ask.with(Map.of(name, hostile(name))));
        }
        ask.fields().forEach((field, value) -> {
            if (value instanceof List<?> list
                    && list.getFirst() instanceof Map<?, ?> item
                    && !item.containsKey(name)
                    && !KNOWN_IN_JSON.contains(name)) {
                Map<Object, Object> more = new LinkedHashMap<>(item);
                more.put(name, hostile(name));
                Map<String, Object> fields = new LinkedHashMap<>(ask.fields());
                fields.put(field, List.of(more));
                hostile.add(new Ask(ask.route(), ask.address(), fields));
            }
        });
        return hostile;
    }
}
