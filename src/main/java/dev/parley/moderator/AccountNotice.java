package dev.parley.moderator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was just done to one's own account; its text form stands in the address that a form leads to. */
enum AccountNotice {
    NAME,
    PASSWORD,
    SESSIONS,
    KEYS;

    String address() {
        return "/moderation/account?done=" + this;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AccountNotice> parse(@Nullable String text) {
        return Arrays.stream(values())
                .filter(notice -> notice.toString().equals(text))
                .findFirst();
    }
}
