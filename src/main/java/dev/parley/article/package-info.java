/**
 * What is being discussed: articles with their address, text and whether replies are taken, the loader of seeds/, and pages
 * elsewhere, known by their canonical address.
 */
@NullMarked
package dev.parley.article;

import org.jspecify.annotations.NullMarked;
