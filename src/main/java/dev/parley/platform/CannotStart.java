package dev.parley.platform;

/**
 * A condition under which the service cannot start and which its operator can put right. The message is the one line
 * that the operator reads, after "Parley cannot start: "; there is no stack trace to read beside it.
 */
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one line: what is wrong, and what to do about it where that is not obvious */
    public CannotStart(String message) {
        super(message);
    }

    /** @param cause kept for debuggers only; the message must say enough without it */
    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
