package dev.parley.support;

import dev.parley.moderator.Right;
import org.jspecify.annotations.Nullable;

/**
 * A resource method as it is written.
 *
 * @param path with its placeholders, such as {@code /articles/{slug}}
 * @param right what it asks for; null where it is everybody's
 */
public record Route(String method, String path, @Nullable Right right) implements Comparable<Route> {

    public boolean isOfDesk() {
        return path.startsWith("/moderation") || right != null;
    }

    public boolean isApi() {
        return path.startsWith("/api/");
    }

    public boolean isWrite() {
        return !method.equals("GET");
    }

    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    /** Such as {@code GET /articles/{slug}}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
