package dev.parley.platform;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * Keeps the ampersand a plain character. CommonMark would read a character reference (ampersand, number, semicolon) as
 * the character it names, and with it everything that is refused when typed: control characters, direction overrides,
 * invisible letters. So a reference is shown as it was typed.
 */
final class TypedAmpersand implements InlineContentParserFactory, InlineContentParser {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('&');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        state.scanner().next();
        return ParsedInline.of(new Text("&"), state.scanner().position());
    }
}
