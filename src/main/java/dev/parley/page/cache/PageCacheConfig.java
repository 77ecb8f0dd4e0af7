package dev.parley.page.cache;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How pages are kept. */
@ConfigMapping(prefix = "parley.page-cache")
interface PageCacheConfig {

    /** Bytes of all pages together, packed. A page with 200 replies takes about 45 kB. */
    @WithDefault("16M")
    MemorySize size();

    /** How often to ask the database whether notices got lost; so long can another instance's change go unseen then. */
    @WithDefault("800MS")
    Duration check();

    /** How long pages are sent that nobody could check: readers do not notice when the database restarts. */
    @WithDefault("10S")
    Duration unchecked();

    /** A page that was asked for within this time is drawn anew before a change of it is answered, so that nobody waits. */
    @WithDefault("3S")
    Duration busy();

    /** Pages that may be drawn at once however much else waits for the database; more have room as others have. */
    @WithDefault("8")
    int drawings();

    /** How long a change waits for that at most; after this, readers wait instead. */
    @WithDefault("500MS")
    Duration patience();
}
