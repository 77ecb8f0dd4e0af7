package dev.parley.moderator;

import java.time.Duration;
import java.util.Locale;

/** What a one-time link is for, and for how long. The text form is stored. */
enum LinkPurpose {
    SETUP(Duration.ofDays(1)),
    INVITATION(Duration.ofDays(3)),
    RECOVERY(Duration.ofDays(1));

    private final Duration age;

    LinkPurpose(Duration age) {
        this.age = age;
    }

    Duration age() {
        return age;
    }

    String path() {
        return "/moderation/" + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
