package dev.parley.moderation;

import java.time.Instant;

/**
 * Who is deciding on a comment, as people and programs are told.
 *
 * @param by the name
 * @param own whether it is who asks
 * @param until when the lease ends by itself
 */
record Holder(String by, boolean own, Instant until) {}
