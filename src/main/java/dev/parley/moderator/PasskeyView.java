package dev.parley.moderator;

/**
 * What the script needs to ask the browser for a passkey.
 *
 * @param options as the browser takes them, JSON
 * @param ceremony what we asked, signed; comes back with the answer
 * @param script the address of the script
 */
public record PasskeyView(String options, String ceremony, String script) {

    static PasskeyView of(PasskeyDesk.Question question, String script) {
        return new PasskeyView(question.options(), question.ceremony(), script);
    }
}
