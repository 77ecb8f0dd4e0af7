package dev.parley.moderation.live;

import java.util.Map;

/** A tally as it is sent. By list: how many stand there, and how many ever came; and how many wait that nobody is deciding on. */
record TallyData(Map<String, Long> counts, Map<String, Long> arrived, long free) {

    /** Of the event. */
    static final String NAME = "lists";
}
