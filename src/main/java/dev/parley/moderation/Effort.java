package dev.parley.moderation;

import com.github.difflib.algorithm.DiffAlgorithmListener;
import java.util.function.BiPredicate;

/**
 * What the comparing of a card's wordings may cost, counted in pairs of words looked at, so that no two texts make a
 * page slow (threat T13). Where it is used up, {@link Exhausted} ends the comparison.
 */
final class Effort implements DiffAlgorithmListener, BiPredicate<String, String> {

    /** Where more words than this came and went, nobody sees what changed; and what is remembered grows with its square. */
    private static final int MOST_CHANGES = 400;

    /** Pairs for each letter of a card: a page of 50 cards takes half a second at the worst, and hardly ever any time. */
    private static final long PAIRS_A_LETTER = 100;

    private long left;

    Effort(long pairs) {
        this.left = pairs;
    }

    /** For all wordings of a card together. */
    static Effort forA(Card card) {
        long letters = card.text().length();
        for (Card.Wording wording : card.earlier()) {
            letters = Math.max(letters, wording.text().length());
        }
        return new Effort(PAIRS_A_LETTER * letters);
    }

    /** Ends a comparison; it is no fault, and nobody reads where it came from. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }

    long left() {
        return left;
    }

    @Override
    public boolean test(String before, String after) {
        spend(1);
        return before.equals(after);
    }

    @Override
    public void diffStart() {}

    @Override
    public void diffStep(int changes, int most) {
        if (changes > MOST_CHANGES) {
            throw new Exhausted();
        }
        spend(changes);
    }

    @Override
    public void diffEnd() {}

    private void spend(long pairs) {
        left -= pairs;
        if (left < 0) {
            throw new Exhausted();
        }
    }
}
