/** The tenants: a site's key and name, and the settings that its discussions follow. */
@NullMarked
package dev.parley.site;

import org.jspecify.annotations.NullMarked;
