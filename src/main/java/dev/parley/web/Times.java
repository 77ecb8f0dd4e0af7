package dev.parley.web;

import dev.parley.platform.Language;
import dev.parley.platform.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes moments: absolute and in UTC, because everybody gets the same page. The desk reads them in English. */
@ApplicationScoped
public class Times {

    private record Formats(DateTimeFormatter minutes, DateTimeFormatter days) {

        static Formats of(Language language) {
            Messages messages = language.messages();
            return new Formats(format(messages.time_pattern(), language), format(messages.date_pattern(), language));
        }

        private static DateTimeFormatter format(String pattern, Language language) {
            return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(ZoneOffset.UTC);
        }
    }

    private final Map<Language, Formats> formats = new ConcurrentHashMap<>();

    /** To the minute, for replies. */
    public TimeView toTheMinute(Instant moment) {
        return toTheMinute(moment, Language.ENGLISH);
    }

    /** The same, as this language writes it. */
    public TimeView toTheMinute(Instant moment, Language language) {
        return view(moment, formats(language).minutes());
    }

    /** To the day, for articles. */
    public TimeView toTheDay(Instant moment) {
        return toTheDay(moment, Language.ENGLISH);
    }

    /** The same, as this language writes it. */
    public TimeView toTheDay(Instant moment, Language language) {
        return view(moment, formats(language).days());
    }

    private Formats formats(Language language) {
        return formats.computeIfAbsent(language, Formats::of);
    }

    private static TimeView view(Instant moment, DateTimeFormatter people) {
        return new TimeView(moment.truncatedTo(ChronoUnit.SECONDS).toString(), people.format(moment));
    }
}
