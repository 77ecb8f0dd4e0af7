package dev.parley.moderation;

import dev.parley.moderator.CurrentModerator;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which page of which list a program asks for. */
class QueueParameters {

    @Parameter(description = SiteParameter.MEANING)
    @RestQuery
    @Nullable
    String site;

    @Parameter(
            description = "The list; left out, \"pending\", or \"all\" where \"q\" is searched for.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"pending", "reported", "approved", "rejected", "spam", "trash", "all"}))
    @RestQuery
    @Nullable
    String status;

    @Parameter(
            description = "Left out, oldest first, but \"all\" newest first.",
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"oldest", "newest"}))
    @RestQuery
    @Nullable
    String order;

    @Parameter(description = "A nextCursor; left out, the beginning.")
    @RestQuery
    @Nullable
    String after;

    @Parameter(
            description = "Words to search for: \"in quotes\" a phrase, - leaves a word out, or between two words.",
            schema = @Schema(implementation = String.class, maxLength = SearchTerm.MOST))
    @RestQuery
    @Nullable
    String q;

    @Parameter(
            description = "The greatest number of cards.",
            schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "200", defaultValue = "50"))
    @RestQuery
    @Nullable
    String limit;

    QueueRequest request(CurrentModerator current) {
        return QueueRequest.of(current, text(site), text(status), text(order), text(after), text(q));
    }

    int cards() {
        if (limit == null) {
            return QueueQuery.PAGE;
        }
        int cards = limit.matches("[0-9]{1,9}") ? Integer.parseInt(limit) : 0;
        if (cards < 1 || cards > QueueQuery.LARGEST_PAGE) {
            throw Problem.invalid(List.of(
                    new FieldError("limit", "range", "From 1 to " + QueueQuery.LARGEST_PAGE + " cards a page.")));
        }
        return cards;
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
