/**
 * What every room stands on and what knows nothing of the domain but its typed ids: ids and clock, keyset cursors, the
 * catalogue of errors and the one place that turns an exception into an answer, the checks at the edge of HTTP (host,
 * origin, size, headers, client address), how much may wait for the database, what instances tell each other, secrets,
 * the one renderer of marked-up text, the languages that readers are spoken to in with their sentences, and what all
 * operations of the OpenAPI document have in common.
 */
@NullMarked
package dev.parley.platform;

import org.jspecify.annotations.NullMarked;
