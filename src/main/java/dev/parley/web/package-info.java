/** What all our pages are made of: frame, style and script files, content and how it is packed, redirects, cookies. Knows no domain. */
@NullMarked
package dev.parley.web;

import org.jspecify.annotations.NullMarked;
