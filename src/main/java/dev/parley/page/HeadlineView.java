package dev.parley.page;

import dev.parley.web.TimeView;

/** An article on the front page. */
public record HeadlineView(String address, String title, String author, TimeView time, long replies) {}
