package dev.parley.moderation.live;

import java.util.Map;

/**
 * A tally as it is sent, the same to everybody.
 *
 * @param id of the event, by which a browser that comes back says what it knows
 * @param data {@link Data} as JSON
 */
record TallyEvent(String id, String data) {

    static final String NAME = "lists";

    /** By list: how many stand there, and how many ever came; and how many wait that nobody is deciding on. */
    record Data(Map<String, Long> counts, Map<String, Long> arrived, long free) {}
}
