package dev.parley.moderator;

import java.util.List;

/** Recovery codes, shown once. */
public record CodesView(List<String> codes) {}
