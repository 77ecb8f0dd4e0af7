package dev.parley.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the service is seen from outside, and where it keeps what it generates. */
@ConfigMapping(prefix = "parley")
interface WebConfig {

    /** Canonical base of links, mails and feeds. Unset: localhost and the actual port, and loopback names only. */
    Optional<URI> baseUrl();

    /** Networks (CIDR or single addresses) whose X-Forwarded-For counts. */
    Optional<List<String>> trustedProxies();

    /** Requests that may wait for the database at once; those beyond are told to come back, with 503. */
    @WithDefault("100")
    int capacity();

    @WithDefault(".parley")
    Path dataDir();

    /** Set by those who run several instances; else generated into the data folder. At least 32 characters. */
    Optional<String> secret();
}
