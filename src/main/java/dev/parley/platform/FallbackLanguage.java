package dev.parley.platform;

import org.jspecify.annotations.Nullable;

/**
 * In which language to speak where the database cannot be asked, or there is nothing to ask it about. Implemented by the
 * room that knows the sites.
 */
public interface FallbackLanguage {

    /**
     * As far as it is known; never waits.
     *
     * @param site the key of a site, as a request names it; that of this service's own pages where it names none that there is
     * @param lang the language that a request asks for; null, or none that we have, for that of the site
     */
    Language of(@Nullable String site, @Nullable String lang);
}
