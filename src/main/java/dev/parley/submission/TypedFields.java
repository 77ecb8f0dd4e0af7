package dev.parley.submission;

import dev.parley.comment.Authorship;
import dev.parley.platform.StackedMarks;
import java.text.Normalizer;

/**
 * The fields of the form as a person typed them, brought to one form: line ends are line feeds, outer white space is
 * gone, characters are composed (NFC). Nothing is cut.
 *
 * @param parent the id of the comment that is answered, as sent; empty for the article
 */
public record TypedFields(String comment, Authorship author, String parent) {

    /** Normalises what was sent. */
    public static TypedFields of(String comment, String author, String email, String url, String parent) {
        return new TypedFields(
                normalised(comment),
                new Authorship(normalised(author), normalised(email), normalised(url)),
                parent.strip());
    }

    /** Text with stacked marks stays as it is: it will be refused, and is too dear to normalise. */
    static String normalised(String typed) {
        String text = typed.replace("\r\n", "\n").strip();
        return StackedMarks.in(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
