package dev.parley.audit;

import dev.parley.platform.ApiKeyId;
import dev.parley.platform.ModeratorId;
import java.util.Locale;

/**
 * Who did something.
 *
 * @param id of the account or the key; 0 for those that have none
 */
public record Actor(Kind kind, long id) {

    /** What kind of actor. The text form is stored. */
    public enum Kind {
        MODERATOR,
        /** A program that holds an API key. */
        API_KEY,
        /** A reader, with a reply of their own. */
        AUTHOR,
        /** Somebody who is not signed in yet: who tries to, or holds a one-time link. */
        VISITOR,
        /** The service itself, as it was configured. */
        SYSTEM;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Reads the stored form. */
        public static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public static final Actor AUTHOR = new Actor(Kind.AUTHOR, 0);
    public static final Actor VISITOR = new Actor(Kind.VISITOR, 0);
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, 0);

    public static Actor moderator(ModeratorId id) {
        return new Actor(Kind.MODERATOR, id.value());
    }

    public static Actor apiKey(ApiKeyId id) {
        return new Actor(Kind.API_KEY, id.value());
    }
}
