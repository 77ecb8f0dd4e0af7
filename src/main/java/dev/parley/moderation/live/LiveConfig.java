package dev.parley.moderation.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How open desks are kept up to date. */
@ConfigMapping(prefix = "parley.live")
interface LiveConfig {

    /** Between two signs of life, for proxies that end what is silent; whether somebody may stay is asked as often. */
    @WithDefault("20S")
    Duration beat();

    /** However much happens, it is read and told no more often. */
    @WithDefault("500MS")
    Duration gather();

    /** How often to look whether a notice got lost; and how long one can be missed that did. */
    @WithDefault("15S")
    Duration look();

    /** Desks that one person may keep open on an instance; with one more, the one opened first ends. */
    @WithDefault("8")
    int ofOnePerson();

    /** Desks that may be open on an instance. */
    @WithDefault("1000")
    int ofAll();
}
