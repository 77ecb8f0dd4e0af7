package dev.parley.moderation;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import dev.parley.platform.Beginning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Two wordings of one comment, word by word: what stayed, what was taken away, what was added. */
record Comparison(List<Part> parts) {

    enum Kind {
        KEPT,
        GONE,
        ADDED,
        /** Here stands more that stayed, or that was not compared. */
        GAP
    }

    record Part(Kind kind, String text) {

        static final Part GAP = new Part(Kind.GAP, "");
    }

    /** How much of what stayed is shown on either side of a change. */
    private static final int LETTERS_AROUND = 60;

    /** Empty where they have too little in common to be compared within the effort. */
    static Optional<Comparison> of(Beginning before, Beginning after, Effort effort) {
        try {
            ComparisonParts parts = new ComparisonParts();
            deltas(before, after, effort).forEach(delta -> add(parts, delta));
            boolean isWhole = before.isWhole() && after.isWhole();
            return Optional.of(new Comparison(isWhole ? parts.all() : withoutTheCut(parts.all())));
        } catch (Effort.Exhausted e) {
            return Optional.empty();
        }
    }

    private static List<AbstractDelta<String>> deltas(Beginning before, Beginning after, Effort effort) {
        return DiffUtils.diff(Words.of(before.text()), Words.of(after.text()), new MyersDiff<>(effort), effort, true)
                .getDeltas();
    }

    private static void add(ComparisonParts parts, AbstractDelta<String> delta) {
        String before = String.join("", delta.getSource().getLines());
        String after = String.join("", delta.getTarget().getLines());
        if (delta.getType() == DeltaType.EQUAL) {
            parts.kept(before);
        } else {
            parts.changed(before, after);
        }
    }

    /** Two texts that are cut at the same length end differently because of the cut alone. */
    private static List<Part> withoutTheCut(List<Part> parts) {
        List<Part> compared = new ArrayList<>(parts);
        while (!compared.isEmpty() && compared.getLast().kind() != Kind.KEPT) {
            compared.removeLast();
        }
        compared.add(Part.GAP);
        return compared;
    }

    /** Whether only what was cut off is different, as far as is known. */
    boolean endsBeforeTheChange() {
        return parts.contains(Part.GAP)
                && parts.stream().noneMatch(part -> part.kind() == Kind.GONE || part.kind() == Kind.ADDED);
    }

    /** The same, of what stayed only the words around a change. */
    Comparison abridged() {
        List<Part> abridged = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            abridged(parts.get(i), i == 0, i == parts.size() - 1).forEach(abridged::add);
        }
        return new Comparison(abridged);
    }

    private static Stream<Part> abridged(Part part, boolean isFirst, boolean isLast) {
        String text = part.text();
        if (part.kind() != Kind.KEPT || text.length() <= 3 * LETTERS_AROUND) {
            return Stream.of(part);
        }
        Part head = new Part(Kind.KEPT, Beginning.of(text, LETTERS_AROUND).text());
        Part tail = new Part(Kind.KEPT, end(text));
        return Stream.of(head, Part.GAP, tail)
                .filter(piece -> !(isFirst && piece == head))
                .filter(piece -> !(isLast && piece == tail));
    }

    private static String end(String text) {
        int from = text.length() - LETTERS_AROUND;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
