package dev.parley.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Where the articles come from. */
@ConfigMapping(prefix = "parley")
interface SeedConfig {

    /** Loaded at each start, if the folder exists. */
    @WithDefault("seeds")
    Path seedsDir();
}
