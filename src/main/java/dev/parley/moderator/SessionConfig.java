package dev.parley.moderator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long somebody stays signed in. */
@ConfigMapping(prefix = "parley.session")
interface SessionConfig {

    /** Without a request. */
    @WithDefault("12h")
    Duration idle();

    /** From the sign-in on, whatever happens. */
    @WithDefault("7d")
    Duration longest();
}
