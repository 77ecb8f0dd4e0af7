package dev.parley.screening.rule;

import dev.parley.platform.WebAddress;
import dev.parley.screening.Draft;
import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import dev.parley.screening.Rule;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every field must be there, fit, and be what it says. The limits are the contract's, in bytes of UTF-8. */
final class LimitsRule implements Rule {

    static final int COMMENT = 65_525;
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
        comment(draft.text()).ifPresent(findings::add);
        author(draft.author().name()).ifPresent(findings::add);
        email(draft.author().email()).ifPresent(findings::add);
        url(draft.author().url()).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> comment(String text) {
        return required(Field.COMMENT, text)
                .or(() -> length(Field.COMMENT, text, COMMENT))
                .or(() -> characters(Field.COMMENT, Characters.areStorable(text)));
    }

    private static Optional<Finding> author(String name) {
        return required(Field.AUTHOR, name)
                .or(() -> length(Field.AUTHOR, name, AUTHOR))
                .or(() -> characters(Field.AUTHOR, Characters.areFitForNames(name)));
    }

    private Optional<Finding> email(String email) {
        return required(Field.EMAIL, email)
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

    private static Optional<Finding> required(Field field, String value) {
        return when(!Characters.areVisible(value), Reason.REQUIRED, field, "");
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
