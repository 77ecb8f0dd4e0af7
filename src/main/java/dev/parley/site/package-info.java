/** The tenants: a site's key and name, and the settings that its discussions follow; what is known of them while the database cannot be asked. */
@NullMarked
package dev.parley.site;

import org.jspecify.annotations.NullMarked;
