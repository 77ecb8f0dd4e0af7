package dev.parley.moderator;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The first administrator, for those who would rather not use the set-up link. Both or neither. */
@ConfigMapping(prefix = "parley.admin")
interface AdminConfig {

    Optional<String> email();

    Optional<String> password();
}
