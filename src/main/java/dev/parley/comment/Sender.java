package dev.parley.comment;

import dev.parley.platform.ClientAddress;
import java.util.Locale;

/**
 * Who sends a reply, as far as anybody can tell.
 *
 * @param email empty where none was given: those who give none are not one person
 * @param key the private right of the browser
 */
public record Sender(ClientAddress client, String email, AuthorKey key) {

    /** An address as it is compared. */
    static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
