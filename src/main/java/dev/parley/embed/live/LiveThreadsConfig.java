package dev.parley.embed.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How readers are told of new replies. */
@ConfigMapping(prefix = "parley.live-threads")
interface LiveThreadsConfig {

    /** Between two signs of life, for proxies that end what is silent. */
    @WithDefault("25S")
    Duration beat();

    /** However much happens, it is read and told no more often. */
    @WithDefault("500MS")
    Duration gather();

    /** How often to look whether a notice got lost; and how long one can be missed that did. */
    @WithDefault("15S")
    Duration look();

    /** Streams that one client network may keep open on an instance: an office has many readers. */
    @WithDefault("100")
    int ofOneNetwork();

    /** Streams that may be open on an instance. */
    @WithDefault("10000")
    int ofAll();
}
