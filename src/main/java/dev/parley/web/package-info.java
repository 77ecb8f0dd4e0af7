/** What all our pages are made of: frame, style and script files, representations, redirects, cookies. Knows no domain. */
@NullMarked
package dev.parley.web;

import org.jspecify.annotations.NullMarked;
