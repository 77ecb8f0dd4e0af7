package dev.parley.moderation;

/** The way back into the log, for what is sent from there and done at the desk. */
public interface LogDoor {

    /**
     * A page of the log once more.
     *
     * @param address as {@link DeskPaths#isLog} knows it
     * @param note what is to be said at its top
     */
    String draw(String address, NoteView note);
}
