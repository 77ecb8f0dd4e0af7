package dev.parley.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chooses how to pack for a client, by RFC 9110, 12.5.3: of what it likes best, what we like best. */
final class AcceptedCoding {

    /** Browsers send one of a few headers, with every request. */
    private static final int KEPT = 200;

    private static final int LONGEST_KEPT = 200;

    private static final LoadingCache<String, Coding> CHOSEN =
            Caffeine.newBuilder().maximumSize(KEPT).build(AcceptedCoding::choose);

    private AcceptedCoding() {}

    /** @param header all lines of {@code Accept-Encoding}, joined by commas */
    static Coding of(String header) {
        return header.length() > LONGEST_KEPT ? choose(header) : CHOSEN.get(header);
    }

    /** Whether the client takes this one too. */
    static boolean takes(Coding coding, String header) {
        return weight(coding, list(header)) > 0;
    }

    private static List<String> list(String header) {
        return Arrays.stream(header.split(",")).map(String::strip).toList();
    }

    private static Coding choose(String header) {
        List<String> accepted = list(header);
        return Coding.available().stream()
                .filter(coding -> coding != Coding.IDENTITY && weight(coding, accepted) > 0)
                .max(Comparator.<Coding>comparingDouble(coding -> weight(coding, accepted))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(Coding.IDENTITY);
    }

    /** What is said of the coding itself, else what is said of all others. */
    private static double weight(Coding coding, List<String> accepted) {
        return said(coding.token(), accepted)
                .or(() -> said("*", accepted))
                .filter(weight -> weight.matches("1(\\.0*)?|0(\\.[0-9]*)?"))
                .map(Double::parseDouble)
                .orElse(0.0);
    }

    private static Optional<String> said(String token, List<String> accepted) {
        Pattern form =
                Pattern.compile(Pattern.quote(token) + "(?:\\s*;\\s*q=(?<weight>\\S*))?", Pattern.CASE_INSENSITIVE);
        return accepted.stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(match -> Objects.requireNonNullElse(match.group("weight"), "1"))
                .findFirst();
    }
}
