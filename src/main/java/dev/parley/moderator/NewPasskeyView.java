package dev.parley.moderator;

/** A passkey on its way: its name, and what to ask the browser. */
public record NewPasskeyView(String name, PasskeyView passkey) {}
