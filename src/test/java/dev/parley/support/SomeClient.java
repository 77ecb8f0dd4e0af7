package dev.parley.support;

import dev.parley.platform.ClientAddress;

/** A client address where it does not matter whose. */
public final class SomeClient {

    public static final ClientAddress ADDRESS = new ClientAddress("203.0.113.1", "203.0.113.1");

    private SomeClient() {}
}
