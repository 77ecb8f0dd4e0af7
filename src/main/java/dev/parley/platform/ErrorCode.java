package dev.parley.platform;

import java.util.Locale;

/**
 * The stable catalogue of what can go wrong with a request. The text form is part of the public contract; the status is
 * that of the HTTP answer.
 */
public enum ErrorCode {
    BAD_REQUEST(400),
    UNAUTHENTICATED(401),
    FOREIGN_ORIGIN(403),
    NOT_ALLOWED(403),
    CLOSED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    DUPLICATE(409),
    STALE(409),
    NOT_POSSIBLE(409),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    UNKNOWN_HOST(421),
    INVALID(422),
    SUBMISSION_REUSED(422),
    TOO_FAST(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The code that stands for a bare HTTP status, as frameworks report them. */
    public static ErrorCode ofStatus(int status) {
        for (ErrorCode code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    }

    public int status() {
        return status;
    }

    /** The text form, such as {@code too-fast}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
