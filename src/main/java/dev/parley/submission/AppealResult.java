package dev.parley.submission;

/** What became of an author's appeal. */
public sealed interface AppealResult {

    /** The reply waits for a moderator again; also for who asks twice and was not answered yet. */
    record Received() implements AppealResult {}

    /** What was written to moderators cannot be taken. */
    record Unfit(Fault fault) implements AppealResult {}

    /** It is not rejected, or another look was taken already. */
    record TooLate() implements AppealResult {}

    /** What is wrong with the words. */
    enum Fault {
        TOO_LONG,
        FORBIDDEN_CHARACTERS
    }
}
