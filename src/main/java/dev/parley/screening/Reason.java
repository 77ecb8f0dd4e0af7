package dev.parley.screening;

import dev.parley.platform.ErrorCode;
import java.util.Locale;

/** Everything that screening can have against a reply. The text form is stable: it is stored and shown to programs. */
public enum Reason {
    REQUIRED(ErrorCode.INVALID),
    TOO_LONG(ErrorCode.INVALID),
    FORBIDDEN_CHARACTERS(ErrorCode.INVALID),
    NO_EMAIL_ADDRESS(ErrorCode.INVALID),
    NO_WEB_ADDRESS(ErrorCode.INVALID),
    PARENT_UNKNOWN(ErrorCode.INVALID),
    PARENT_NOT_PUBLIC(ErrorCode.INVALID),
    TOO_DEEP(ErrorCode.INVALID),
    SUBMISSION_REUSED(ErrorCode.SUBMISSION_REUSED),
    CLOSED(ErrorCode.CLOSED),
    DUPLICATE(ErrorCode.DUPLICATE),
    TOO_FAST(ErrorCode.TOO_FAST),
    LATE(ErrorCode.CLOSED),
    PREMODERATED(ErrorCode.NOT_ALLOWED),
    FIRST_TIME(ErrorCode.NOT_ALLOWED),
    LINKS(ErrorCode.NOT_ALLOWED),
    EDITED_WHILE_HELD(ErrorCode.NOT_ALLOWED),
    EDITED_AFTER_MODERATOR(ErrorCode.NOT_ALLOWED);

    private final ErrorCode error;

    Reason(ErrorCode error) {
        this.error = error;
    }

    /** How a reply that is refused for this reason is answered. */
    public ErrorCode error() {
        return error;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
