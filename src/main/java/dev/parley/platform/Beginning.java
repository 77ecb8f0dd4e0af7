package dev.parley.platform;

/**
 * The first letters of a text.
 *
 * @param isWhole whether there is no more of it
 */
public record Beginning(String text, boolean isWhole) {

    /** At most so many letters, as Java counts them; never half of one. */
    public static Beginning of(String text, int letters) {
        if (text.length() <= letters) {
            return new Beginning(text, true);
        }
        boolean halves = letters > 0 && Character.isHighSurrogate(text.charAt(letters - 1));
        return new Beginning(text.substring(0, halves ? letters - 1 : letters), false);
    }

    /** The text, with three dots where there is more of it. */
    public String dotted() {
        return isWhole ? text : text.stripTrailing() + "…";
    }
}
