package dev.parley.page;

import dev.parley.submission.TypedFields;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of the reply form as they arrive. Fields that it does not know are ignored. */
class ReplyFormRequest {

    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @RestForm
    @Nullable
    String comment;

    @RestForm
    @Nullable
    String author;

    @RestForm
    @Nullable
    String email;

    @RestForm
    @Nullable
    String url;

    @RestForm
    @Nullable
    String parent;

    @RestForm
    @Nullable
    String remember;

    /** Made by the script for this text. */
    @RestForm
    @Nullable
    String submission;

    /** The stamp that the script fetched when the form was opened. */
    @RestForm
    @Nullable
    String opened;

    TypedFields fields() {
        return TypedFields.of(text(comment), text(author), text(email), text(url), text(parent));
    }

    boolean wantsToBeRemembered() {
        return remember != null && !remember.isEmpty();
    }

    boolean isFromScript() {
        return submissionKey().isPresent();
    }

    /** The script's key; what is no UUID is none. */
    Optional<UUID> submissionKey() {
        boolean wellFormed = submission != null && UUID_FORM.matcher(submission).matches();
        return wellFormed ? Optional.of(UUID.fromString(submission)) : Optional.empty();
    }

    String opened() {
        return text(opened);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
