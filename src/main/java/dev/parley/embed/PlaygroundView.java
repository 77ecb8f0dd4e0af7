package dev.parley.embed;

import dev.parley.embed.LookContract.Colour;
import dev.parley.embed.LookContract.Fonts;
import dev.parley.embed.LookContract.Pair;
import dev.parley.embed.LookContract.Part;
import java.util.List;

/**
 * What can be tried.
 *
 * @param host where this service is, as it stands in the snippet
 * @param script the address of the script, beside which its samples lie
 */
public record PlaygroundView(
        String host,
        String script,
        String stylesheet,
        List<Colour> colours,
        List<Fonts> fonts,
        List<Part> parts,
        List<Pair> pairs,
        List<Tongue> languages) {

    /** A language of the widget, as it calls itself. */
    public record Tongue(String tag, String name) {}
}
