package dev.parley.web;

import dev.parley.platform.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Writes moments: absolute and in UTC, because everybody gets the same page. */
@ApplicationScoped
public class Times {

    private final DateTimeFormatter minutes;
    private final DateTimeFormatter days;

    Times(Messages messages) {
        this.minutes = formatter(messages.time_pattern());
        this.days = formatter(messages.date_pattern());
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    /** To the minute, for replies. */
    public TimeView toTheMinute(Instant moment) {
        return view(moment, minutes);
    }

    /** To the day, for articles. */
    public TimeView toTheDay(Instant moment) {
        return view(moment, days);
    }

    private static TimeView view(Instant moment, DateTimeFormatter people) {
        return new TimeView(moment.truncatedTo(ChronoUnit.SECONDS).toString(), people.format(moment));
    }
}
