package dev.parley.page;

import dev.parley.submission.SubmissionKey;
import dev.parley.submission.TypedFields;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The fields of the reply form as they arrive. Fields that it does not know are ignored. */
class ReplyFormRequest {

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

    /** As the address of the form asks for it. */
    @RestQuery
    @Nullable
    String lang;

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
        return Optional.ofNullable(submission).flatMap(SubmissionKey::parse);
    }

    String opened() {
        return text(opened);
    }

    private static String text(@Nullable String field) {
        return field == null ? "" : field;
    }
}
