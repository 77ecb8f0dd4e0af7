package dev.parley.platform;

import java.text.Normalizer;

/** What a person typed, brought to one form. */
public final class TypedText {

    private TypedText() {}

    /**
     * Line ends are line feeds, outer white space is gone, characters are composed (NFC). Nothing is cut. Text with
     * stacked marks stays as it is: it will be refused, and is too dear to normalise.
     */
    public static String normalised(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        return StackedMarks.in(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
