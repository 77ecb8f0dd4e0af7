package dev.parley.moderator;

/**
 * A secret on its way into an app.
 *
 * @param path the QR code, to be drawn in a square of {@code size} units
 * @param secret the same, to be typed
 * @param problem why a code did not prove it; empty at first
 */
public record CodeAppView(String path, int size, String secret, String problem) {}
