package dev.parley.screening.rule;

import dev.parley.platform.Characters;
import dev.parley.platform.WebAddress;
import dev.parley.screening.Draft;
import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import dev.parley.site.SiteSettings;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every field must be there where the site requires it, fit, and be what it says. The limits are the contract's, in
 * bytes of UTF-8; that of comments is the site's.
 */
final class LimitsRule implements Rule {

    static final int AUTHOR = 245;
    static final int EMAIL = 100;
    static final int URL = 200;

    /** Carries the constraint that Hibernate Validator checks an address by. */
    private record TypedAddress(@Email String email) {}

    private final Validator validator;

    LimitsRule(Validator validator) {
        this.validator = validator;
    }

    @Override
    public List<Finding> examine(Draft draft) {
        List<Finding> findings = new ArrayList<>();
        SiteSettings settings = draft.settings();
        CommentWords.fault(draft.text(), settings.commentBytes()).ifPresent(findings::add);
        author(draft.author().name(), settings.nameRequired()).ifPresent(findings::add);
        email(draft.author().email(), settings.emailRequired()).ifPresent(findings::add);
        url(draft.author().url()).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> author(String name, boolean required) {
        if (name.isEmpty() && !required) {
            return Optional.empty();
        }
        return missing(Field.AUTHOR, name, required)
                .or(() -> length(Field.AUTHOR, name, AUTHOR))
                .or(() -> characters(Field.AUTHOR, Characters.areFitForNames(name)));
    }

    private Optional<Finding> email(String email, boolean required) {
        if (email.isEmpty() && !required) {
            return Optional.empty();
        }
        return missing(Field.EMAIL, email, required)
                .or(() -> length(Field.EMAIL, email, EMAIL))
                .or(() -> characters(Field.EMAIL, Characters.areFitForNames(email)))
                .or(() -> when(!isAddress(email), Reason.NO_EMAIL_ADDRESS, Field.EMAIL, ""));
    }

    private static Optional<Finding> url(String url) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return length(Field.URL, url, URL)
                .or(() -> characters(Field.URL, Characters.areFitForNames(url)))
                .or(() -> when(WebAddress.absolute(url).isEmpty(), Reason.NO_WEB_ADDRESS, Field.URL, ""));
    }

    private boolean isAddress(String email) {
        return validator.validate(new TypedAddress(email)).isEmpty();
    }

    /** Where nothing is required, something that cannot be seen is no better. */
    private static Optional<Finding> missing(Field field, String value, boolean required) {
        Reason reason = required ? Reason.REQUIRED : Reason.FORBIDDEN_CHARACTERS;
        return when(!Characters.areVisible(value), reason, field, "");
    }

    private static Optional<Finding> length(Field field, String value, int limit) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        return when(bytes > limit, Reason.TOO_LONG, field, Integer.toString(limit));
    }

    private static Optional<Finding> characters(Field field, boolean fit) {
        return when(!fit, Reason.FORBIDDEN_CHARACTERS, field, "");
    }

    private static Optional<Finding> when(boolean wrong, Reason reason, Field field, String evidence) {
        return wrong ? Optional.of(Finding.refuse(reason, field, evidence)) : Optional.empty();
    }
}
