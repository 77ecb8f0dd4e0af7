package dev.parley.ops;

import dev.parley.platform.CannotStart;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** A port that the service is about to listen on, and the variable that moves it. */
record ListeningPort(String host, int number, String variable) {

    /** Tried before anything is started, so that the answer comes at once and alone. */
    void requireFree() {
        if (number <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, number));
        } catch (BindException e) {
            throw cannotBind(e);
        } catch (IOException e) {
            throw new CannotStart("port " + number + " on " + host + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private CannotStart cannotBind(BindException e) {
        String reason = String.valueOf(e.getMessage());
        return reason.contains("in use")
                ? inUse()
                : new CannotStart(
                        "port " + number + " on " + host + " cannot be opened (" + reason + "). Set " + variable
                                + " to another port.",
                        e);
    }

    CannotStart inUse() {
        return new CannotStart("port " + number + " is in use by another process. Stop that one, or set " + variable
                + " to another port.");
    }
}
