package dev.parley.platform;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Ends a request with an entry of the catalogue; {@link ProblemMapper} turns it into the answer. */
public final class Problem extends RuntimeException {

    /** The member with the seconds that the header of that name says, too. */
    static final String RETRY_AFTER = "retryAfter";

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    /**
     * What is wrong with one field of a JSON body, or with one parameter of an address.
     *
     * @param field its path, such as {@code decisions[3].action}, or its name
     * @param code stable, for programs
     * @param message in English, for the people who write them
     */
    public record FieldError(String field, String code, String message) {}

    public Problem(ErrorCode code) {
        this(code, Map.of());
    }

    /** With more for programs to read: members of the JSON answer beside the standard ones. */
    public Problem(ErrorCode code, Map<String, Object> details) {
        super(code.toString(), null, false, false);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    /** A JSON body that cannot be taken, and why. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(ErrorCode.INVALID, Map.of("errors", errors));
    }

    /** Parameters of an address that cannot be taken, and why. */
    public static Problem badParameters(List<FieldError> errors) {
        return new Problem(ErrorCode.BAD_REQUEST, Map.of("errors", errors));
    }

    /** Too much from one client, who may try again after this time. */
    public static Problem tooFast(Duration wait) {
        return new Problem(ErrorCode.TOO_FAST, Map.of(RETRY_AFTER, wait.toSeconds()));
    }

    public ErrorCode code() {
        return code;
    }

    Map<String, Object> details() {
        return details;
    }
}
