package dev.parley.moderator;

import java.util.Locale;

/** By what somebody proved in the end who they are. The text form stands in the log. */
enum Proof {
    PASSWORD,
    /** An invitation, or the set-up link. */
    LINK,
    /** Of an app. */
    CODE,
    /** On paper. */
    RECOVERY_CODE,
    PASSKEY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
