package dev.parley.embed;

import java.util.List;

/**
 * By what pages elsewhere change the look of the widget: version 1 of the contract that the guide describes. What is named
 * here stays.
 */
final class ThemingContract {

    private static final String PREFIX = "--parley-";

    /**
     * A custom property that holds a colour.
     *
     * @param light its value where nothing is set, on a light page
     * @param dark the same on a dark one
     * @param what it is the colour of
     */
    public record Colour(String name, String light, String dark, String what) {

        public String property() {
            return PREFIX + name;
        }
    }

    /** A custom property that holds a list of fonts. */
    public record Fonts(String name, String list, String what) {

        public String property() {
            return PREFIX + name;
        }
    }

    /** What {@code ::part()} reaches. */
    public record Part(String name, String what) {}

    /** Two colours of which one is read on the other. */
    public record Pair(String text, String on) {}

    static final List<Colour> COLOURS = List.of(
            new Colour("paper", "#fbfaf6", "#181613", "the background"),
            new Colour("ink", "#201d19", "#e9e4d9", "text"),
            new Colour("quiet", "#625b50", "#aca392", "times, notes, borders of fields"),
            new Colour("line", "#dcd5c7", "#3b362d", "lines of the tree"),
            new Colour("tint", "#f2eee4", "#23201b", "the background of notes and of the reply that a link leads to"),
            new Colour("accent", "#8a2f1d", "#f2a48d", "links, buttons, focus, problems"),
            new Colour("on-accent", "#ffffff", "#2a0f08", "text on the accent"));

    static final List<Fonts> FONTS = List.of(
            new Fonts(
                    "serif",
                    "\"Iowan Old Style\", \"Palatino Linotype\", Palatino, \"Noto Serif\", Georgia, serif",
                    "what is read"),
            new Fonts("sans", "system-ui, \"Noto Sans\", sans-serif", "what is used"));

    static final List<Part> PARTS = List.of(
            new Part("count", "the heading with the number of replies"),
            new Part("sort", "the choice of the order"),
            new Part("thread", "the list of replies"),
            new Part("comment", "one reply"),
            new Part("author", "its name"),
            new Part("time", "its time"),
            new Part("text", "its words"),
            new Part("form", "the form for a reply, and the small ones for a report, an edit, a deletion or an appeal"),
            new Part("field", "one field"),
            new Part("button", "one button"),
            new Part("notice", "what the reader is told: a reply waits, a report was taken, something is wrong"));

    static final List<Pair> READ_ON_EACH_OTHER = List.of(
            new Pair("ink", "paper"),
            new Pair("quiet", "paper"),
            new Pair("accent", "paper"),
            new Pair("on-accent", "accent"),
            new Pair("ink", "tint"));

    private ThemingContract() {}
}
