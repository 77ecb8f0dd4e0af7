package dev.parley.platform;

import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What is to be marked in a text that is shown: every place where one of the terms is seen, in capitals or not, also
 * where markup stands in its midst. Serves one walk, whose pieces come in the order in which {@link SeenSink} saw them.
 */
final class Marks {

    private final List<String> terms;
    private final BitSet marked;
    private final Iterator<Integer> starts;

    /**
     * @param seen all that is seen of the text
     * @param starts where in it each piece begins
     */
    Marks(Collection<String> terms, String seen, List<Integer> starts) {
        this.terms =
                terms.stream().filter(term -> !term.isEmpty()).map(Marks::small).toList();
        this.marked = places(seen);
        this.starts = starts.iterator();
    }

    static Marks none() {
        return new Marks(List.of(), "", List.of());
    }

    /** Hands out the next piece of the text, in parts that are marked and parts that are not. */
    void next(String piece, BiConsumer<String, Boolean> parts) {
        if (marked.isEmpty()) {
            parts.accept(piece, false);
        } else {
            cut(piece, marked, starts.next(), parts);
        }
    }

    /** The same for what is shown beside the text, such as where a link leads. */
    void beside(String shown, BiConsumer<String, Boolean> parts) {
        cut(shown, places(shown), 0, parts);
    }

    private static void cut(String piece, BitSet marked, int start, BiConsumer<String, Boolean> parts) {
        int end = start + piece.length();
        int from = start;
        while (from < end) {
            boolean isMarked = marked.get(from);
            int next = isMarked ? marked.nextClearBit(from) : marked.nextSetBit(from);
            int to = next < 0 ? end : Math.min(next, end);
            parts.accept(piece.substring(from - start, to - start), isMarked);
            from = to;
        }
    }

    private BitSet places(String text) {
        BitSet places = new BitSet(terms.isEmpty() ? 0 : text.length());
        String letters = terms.isEmpty() ? "" : small(text);
        for (String term : terms) {
            int at = letters.indexOf(term);
            while (at >= 0) {
                places.set(at, at + term.length());
                at = letters.indexOf(term, at + term.length());
            }
        }
        return places;
    }

    /** Letter by letter: the small form of a whole string may be longer than the string. */
    private static String small(String text) {
        StringBuilder small = new StringBuilder(text.length());
        text.chars().forEach(letter -> small.append(Character.toLowerCase((char) letter)));
        return small.toString();
    }
}
