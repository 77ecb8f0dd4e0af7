package dev.parley.platform;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread that hears a channel for as long as somebody is there to be told; where nobody is, there is neither a thread
 * nor a connection.
 */
public final class NoticeWatch {

    private final NoticeChannels channels;
    private final String channel;
    private final String thread;
    private final BooleanSupplier isAnybodyThere;
    private @Nullable Thread watcher;
    private volatile boolean isEnding;

    /**
     * @param channel an identifier of our own, never what somebody sent
     * @param thread as the thread is called
     * @param isAnybodyThere asked now and then, by the one who watches
     */
    public NoticeWatch(NoticeChannels channels, String channel, String thread, BooleanSupplier isAnybodyThere) {
        this.channels = channels;
        this.channel = channel;
        this.thread = thread;
        this.isAnybodyThere = isAnybodyThere;
    }

    /** Somebody has come. */
    public synchronized void begin(NoticeListener listener) {
        if (watcher == null) {
            watcher = Thread.ofVirtual().name(thread).start(() -> channels.keepListening(channel, listener));
        }
    }

    /** Whether the present thread is the one who watches, and somebody is there to be told. */
    public synchronized boolean isWanted() {
        if (watcher != Thread.currentThread()) {
            return false;
        }
        if (isEnding || !isAnybodyThere.getAsBoolean()) {
            watcher = null;
            return false;
        }
        return true;
    }

    /** Nobody is let in any more. */
    public void end() {
        isEnding = true;
    }

    public boolean isEnding() {
        return isEnding;
    }
}
