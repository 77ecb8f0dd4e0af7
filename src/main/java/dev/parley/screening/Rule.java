package dev.parley.screening;

import java.util.List;

/** One question that is asked of every draft. */
@FunctionalInterface
public interface Rule {

    /** What there is to say; empty for nothing. */
    List<Finding> examine(Draft draft);
}
