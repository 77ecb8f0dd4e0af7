package dev.parley.platform;

import java.sql.SQLException;

/** Somebody who hears a channel, for {@link NoticeChannels#keepListening}. All is called by one thread. */
public interface NoticeListener {

    /** Whether to go on. */
    boolean isWanted();

    /** Who is told by this, for the log: "Open desks". */
    String audience();

    /** A channel is open. Nobody knows what was said while none was: to be looked at first. */
    void catchUp(NoticeChannel channel) throws SQLException;

    /** Hears, until it is not wanted any more. */
    void listen(NoticeChannel channel) throws SQLException, InterruptedException;

    /** Nothing can be heard just now; called before each pause until the next try. */
    default void isAway() {}
}
