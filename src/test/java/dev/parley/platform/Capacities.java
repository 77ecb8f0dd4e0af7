package dev.parley.platform;

/** Capacities without a service around them. */
public final class Capacities {

    private Capacities() {}

    public static Capacity of(int places) {
        return new Capacity(places);
    }
}
