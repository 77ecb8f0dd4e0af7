package dev.parley.moderation.log;

import dev.parley.audit.Actor;
import dev.parley.platform.ApiKeyId;
import dev.parley.platform.ModeratorId;
import java.util.Optional;

/** How addresses of the log name who did something. */
final class LogActors {

    private static final String MODERATOR = "moderator-";
    private static final String API_KEY = "api-key-";

    private LogActors() {}

    static String text(Actor actor) {
        return switch (actor.kind()) {
            case MODERATOR -> MODERATOR + new ModeratorId(actor.id());
            case API_KEY -> API_KEY + new ApiKeyId(actor.id());
            case AUTHOR, VISITOR, SYSTEM -> actor.kind().toString();
        };
    }

    /** Reads the text form; empty for anything else. */
    static Optional<Actor> parse(String text) {
        if (text.startsWith(MODERATOR)) {
            return ModeratorId.parse(text.substring(MODERATOR.length())).map(Actor::moderator);
        }
        if (text.startsWith(API_KEY)) {
            return ApiKeyId.parse(text.substring(API_KEY.length())).map(Actor::apiKey);
        }
        return switch (text) {
            case "author" -> Optional.of(Actor.AUTHOR);
            case "visitor" -> Optional.of(Actor.VISITOR);
            case "system" -> Optional.of(Actor.SYSTEM);
            default -> Optional.empty();
        };
    }
}
