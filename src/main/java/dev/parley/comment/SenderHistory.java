package dev.parley.comment;

import java.time.Instant;
import java.util.Optional;

/**
 * What is there already when somebody sends a reply.
 *
 * @param underKey the comment that the script's key belongs to
 * @param sameWords the comment that says the same and that its author has not taken back
 * @param lastSent when this network or e-mail address was last heard of
 * @param hasApproved whether this browser has sent something that was approved
 */
public record SenderHistory(
        Optional<PriorComment> underKey,
        Optional<PriorComment> sameWords,
        Optional<Instant> lastSent,
        boolean hasApproved) {}
