package dev.parley.moderation;

import dev.parley.moderation.Comparison.Kind;
import dev.parley.moderation.Comparison.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a comparison together for people: of words that were exchanged one after the other, all that went comes first and
 * then all that came, instead of one and one and one.
 */
final class ComparisonParts {

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder gone = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private String space = "";

    void kept(String text) {
        if (isExchange(gone, added) && text.equals(" ")) {
            space = text;
        } else {
            settle();
            add(Kind.KEPT, text);
        }
    }

    void changed(String before, String after) {
        if (!isExchange(before, after)) {
            settle();
        }
        gone.append(space).append(before);
        added.append(space).append(after);
        space = "";
    }

    List<Part> all() {
        settle();
        return List.copyOf(parts);
    }

    private static boolean isExchange(CharSequence before, CharSequence after) {
        return !before.isEmpty() && !after.isEmpty();
    }

    private void settle() {
        add(Kind.GONE, gone.toString());
        add(Kind.ADDED, added.toString());
        add(Kind.KEPT, space);
        gone.setLength(0);
        added.setLength(0);
        space = "";
    }

    private void add(Kind kind, String text) {
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }
}
