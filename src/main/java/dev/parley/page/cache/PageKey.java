package dev.parley.page.cache;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which page. Two requests that have one key get the same bytes: what is drawn depends on the key alone.
 *
 * @param kind the {@link PageKind#name()}
 * @param name what the page is about, such as the slug of an article; may be empty
 * @param place the part of it that is asked for, of allow-listed parameters alone (threat T25); empty for the beginning
 */
public record PageKey(String kind, String name, String place) {

    /** Names of ours are shorter; whoever asks for more is left to the resource. */
    private static final int LONGEST_NAME = 200;

    /** The longest address of a page elsewhere fits, with each percent sign as three characters, and a cursor. */
    private static final int LONGEST_PLACE = 2_500;

    private static final String BETWEEN = "&";
    private static final String ESCAPED_BETWEEN = "%26";
    private static final String ESCAPE = "%";
    private static final String ESCAPED_ESCAPE = "%25";

    /**
     * The page that a request asks for by these parameters. What else an address says, such as where its reader came
     * from, makes no page of its own.
     *
     * @param name as it stands in the path; nothing that is written with percent signs or slashes is a page
     * @return null where it is none that could be kept
     */
    public static @Nullable PageKey of(PageKind kind, String name, HttpServerRequest request, List<String> parameters) {
        if (name.length() > LONGEST_NAME || name.indexOf('/') >= 0) {
            return null;
        }
        String place = request.query() == null ? "" : place(request.params(), parameters);
        return place.length() > LONGEST_PLACE ? null : new PageKey(kind.name(), name, place);
    }

    private static String place(MultiMap sent, List<String> parameters) {
        StringJoiner place = new StringJoiner(BETWEEN);
        for (String name : parameters) {
            String value = sent.get(name);
            if (value != null) {
                place.add(name + "=" + value.replace(ESCAPE, ESCAPED_ESCAPE).replace(BETWEEN, ESCAPED_BETWEEN));
            }
        }
        return place.toString();
    }

    /** A parameter of the place; null where it is not given. */
    public @Nullable String parameter(String name) {
        return Stream.of(place.split(BETWEEN))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .filter(value -> !value.isEmpty())
                .map(value -> value.replace(ESCAPED_BETWEEN, BETWEEN).replace(ESCAPED_ESCAPE, ESCAPE))
                .findFirst()
                .orElse(null);
    }

    /** Bytes in memory, about: a byte a character, and what three strings and a record are. */
    int weight() {
        return 150 + name.length() + place.length();
    }
}
