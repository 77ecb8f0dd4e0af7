package dev.parley.platform;

/** More wait for the database already than it answers within a moment. It passes, as an outage of the database does. */
final class Overload extends RuntimeException {

    private static final long serialVersionUID = 1;

    Overload() {
        super("Too many wait for the database");
    }
}
