package dev.parley.platform;

import java.util.Optional;

/** Something that a room has to tell the operator once the service is up. Implemented by beans; printed by {@code ops}. */
public interface StartNote {

    /** A line of the block; its label is a word or two, at most ten characters. */
    record Line(String label, String text) {}

    /** What to print in the block of the start; empty where there is nothing to say. */
    Optional<Line> line();
}
