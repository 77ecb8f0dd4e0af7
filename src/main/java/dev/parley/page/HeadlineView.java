package dev.parley.page;

/** An article on the front page. */
public record HeadlineView(String address, String title, String author, TimeView time, long replies) {}
