package dev.parley.comment;

/**
 * Of a very long text, whatever shows many replies at once shows the beginning: what that costs must not depend on how
 * much their writers had to say.
 */
final class LongTexts {

    /** What of a row of {@code comment c} is shown, as {@code text}, and whether that is not all, as {@code shortened}. */
    static final String COLUMNS = columns("");

    private LongTexts() {}

    /** @param condition under which a text is whole all the same, to be added to the others; empty for none */
    static String columns(String condition) {
        return """
                case when char_length(c.text) > 5000%1$s then left(c.text, 4000) else c.text end as text,
                char_length(c.text) > 5000%1$s as shortened""".formatted(condition);
    }
}
