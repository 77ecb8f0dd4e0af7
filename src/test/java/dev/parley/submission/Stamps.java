package dev.parley.submission;

import dev.parley.platform.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Genuine stamps of other moments than this one. */
public final class Stamps {

    private Stamps() {}

    public static String at(Instant moment, String slug, Secrets secrets) {
        return new OpeningStamp(secrets, Clock.fixed(moment, ZoneOffset.UTC)).now(slug);
    }
}
