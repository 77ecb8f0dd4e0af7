package dev.parley.comment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/** Collects the places a text points to, each once; the rule is told at {@link CommentText#links}. */
final class LinkTally {

    private static final LinkExtractor ADDRESSES = LinkExtractor.builder()
            .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW))
            .build();

    /** Links in the markup of other systems. Every repetition is possessive: no text makes this slow. */
    private static final Pattern ATTEMPT = Pattern.compile(
            "(?i:\\bhref\\s{0,9}+=\\s{0,9}+[\"']?+|\\[(?:url|link)\\s{0,9}+=\\s{0,9}+[\"']?+|\\[(?:url|link)]\\s{0,9}+)"
                    + "(?<target>[^\\s\"'<>\\[\\]]++)");

    private static final Pattern SCHEME = Pattern.compile("^(?i:https?:)?/{0,2}+(?i:www\\.)?");

    private final SequencedSet<String> places = new LinkedHashSet<>();
    private final SequencedSet<String> typed = new LinkedHashSet<>();

    TextLinks links() {
        return new TextLinks(Collections.unmodifiableSequencedSet(places), Collections.unmodifiableSequencedSet(typed));
    }

    void addSeenIn(String text) {
        for (LinkSpan span : ADDRESSES.extractLinks(text)) {
            addIfWeb(text.substring(span.getBeginIndex(), span.getEndIndex()));
        }
        Matcher attempt = ATTEMPT.matcher(text);
        while (attempt.find()) {
            // One that was seen as an address already is found by that.
            if (addPlace(attempt.group("target"))) {
                typed.add(attempt.group());
            }
        }
    }

    private void addIfWeb(String address) {
        if (address.regionMatches(true, 0, "http", 0, 4) || address.regionMatches(true, 0, "www.", 0, 4)) {
            add(address);
        }
    }

    void add(String target) {
        addPlace(target);
        typed.add(target);
    }

    private boolean addPlace(String target) {
        String place = SCHEME.matcher(target).replaceFirst("");
        int hostEnd = hostEnd(place);
        String host = place.substring(0, hostEnd).toLowerCase(Locale.ROOT);
        String rest = place.substring(hostEnd);
        return places.add(host + (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest));
    }

    private static int hostEnd(String place) {
        int end = 0;
        while (end < place.length() && "/?#".indexOf(place.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
