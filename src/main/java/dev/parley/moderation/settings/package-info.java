/** Where a site's owner decides how its discussions are run, for the whole site and for one article. */
@NullMarked
package dev.parley.moderation.settings;

import org.jspecify.annotations.NullMarked;
