/** What is being discussed: articles with their address, text and whether replies are taken; the loader of seeds/. */
@NullMarked
package dev.parley.article;

import org.jspecify.annotations.NullMarked;
