package dev.parley.moderation.log;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody asks of the log, as typed; empty where nothing was. All of it stands in the address. */
record LogRequest(String site, String who, String what, String from, String to, String comment, String after) {

    static final String PATH = "/moderation/log";

    static LogRequest of(Map<String, List<String>> query) {
        return new LogRequest(
                typed(query, "site"),
                typed(query, "who"),
                typed(query, "what"),
                typed(query, "from"),
                typed(query, "to"),
                typed(query, "comment"),
                typed(query, "after"));
    }

    private static String typed(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).getFirst().strip();
    }

    /** The site that is named; null means the first of theirs. */
    @Nullable
    String siteKey() {
        return site.isEmpty() ? null : site;
    }

    boolean isFiltered() {
        return !(who + what + from + to + comment).isEmpty();
    }

    /** The same, from this place on; from the newest for an empty one. */
    String address(String place) {
        return address(site, who, what, from, to, comment, place);
    }

    String unfiltered() {
        return address(site, "", "", "", "", "", "");
    }

    static String ofSite(String key) {
        return address(key, "", "", "", "", "", "");
    }

    private static String address(
            String site, String who, String what, String from, String to, String comment, String after) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("site", site);
        query.put("who", who);
        query.put("what", what);
        query.put("from", from);
        query.put("to", to);
        query.put("comment", comment);
        query.put("after", after);
        String said = query.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return said.isEmpty() ? PATH : PATH + "?" + said;
    }
}
