package dev.parley.page;

/** One of the orders that replies can be read in. */
public record OrderView(String address, String name, boolean current) {}
