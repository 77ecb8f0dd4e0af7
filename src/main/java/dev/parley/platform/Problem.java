package dev.parley.platform;

/** Ends a request with an entry of the catalogue; {@link ProblemMapper} turns it into the answer. */
public final class Problem extends RuntimeException {

    private final ErrorCode code;

    public Problem(ErrorCode code) {
        super(code.toString(), null, false, false);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
