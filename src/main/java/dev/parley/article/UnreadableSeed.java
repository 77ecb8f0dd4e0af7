package dev.parley.article;

/** Ends the reading of a seed file from any depth; never leaves {@link SeedReader}. */
final class UnreadableSeed extends Exception {

    private static final long serialVersionUID = 1L;

    private final String reason;

    UnreadableSeed(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
