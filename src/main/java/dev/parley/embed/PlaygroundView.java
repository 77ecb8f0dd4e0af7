package dev.parley.embed;

import dev.parley.embed.ThemingContract.Colour;
import dev.parley.embed.ThemingContract.Fonts;
import dev.parley.embed.ThemingContract.Pair;
import dev.parley.embed.ThemingContract.Part;
import java.util.List;

/**
 * What can be tried.
 *
 * @param script the address of the script, beside which its samples lie
 * @param snippet for the page that is to show a discussion
 * @param element its name
 * @param sizeProperty by which letters are made larger
 * @param sizes its values that are offered
 */
public record PlaygroundView(
        String script,
        String stylesheet,
        String snippet,
        String element,
        List<Colour> colours,
        List<Pair> pairs,
        List<Fonts> fonts,
        String sizeProperty,
        List<String> sizes,
        List<Attribute> attributes,
        List<Part> parts) {

    /** The element as it is written. */
    public String tag() {
        return "<" + element + ">";
    }

    /** An attribute of the element. */
    public record Attribute(String name, List<Option> options) {}

    /**
     * A value of an attribute.
     *
     * @param value empty for leaving the attribute out
     * @param language in which the words are; empty for that of the page
     */
    public record Option(String value, String words, String language) {

        static Option of(String value) {
            return new Option(value, value, "");
        }

        /** What counts where the attribute is left out. */
        static Option byItself(String words) {
            return new Option("", words, "");
        }

        public boolean isByItself() {
            return value.isEmpty();
        }
    }
}
