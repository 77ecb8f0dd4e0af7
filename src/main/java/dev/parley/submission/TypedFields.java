package dev.parley.submission;

import dev.parley.comment.Authorship;
import dev.parley.platform.TypedText;

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
                TypedText.normalised(comment),
                new Authorship(TypedText.normalised(author), TypedText.normalised(email), TypedText.normalised(url)),
                parent.strip());
    }
}
