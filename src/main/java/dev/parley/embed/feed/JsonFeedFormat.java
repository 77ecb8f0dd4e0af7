package dev.parley.embed.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.web.JsonText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
@Singleton
class JsonFeedFormat implements FeedFormat {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    record FeedJson(
            String version,
            String title,

            @JsonProperty("home_page_url") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            String home,

            @JsonProperty("feed_url") String address,
            String language,
            List<ItemJson> items) {}

    record ItemJson(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String html,
            @JsonProperty("date_published") Instant publishedAt,
            @JsonProperty("date_modified") Instant updatedAt,
            List<AuthorJson> authors) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record AuthorJson(String name, String url) {}

    private final JsonText json;

    JsonFeedFormat(JsonText json) {
        this.json = json;
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String type() {
        return "application/feed+json;charset=UTF-8";
    }

    @Override
    public String write(Feed feed, String address) {
        List<ItemJson> items = feed.entries().stream().map(JsonFeedFormat::item).toList();
        return json.of(new FeedJson(VERSION, feed.title(), feed.home(), address, feed.language(), items));
    }

    private static ItemJson item(Feed.Entry entry) {
        return new ItemJson(
                entry.address(),
                entry.address(),
                entry.title(),
                entry.html(),
                entry.publishedAt().truncatedTo(ChronoUnit.SECONDS),
                entry.updatedAt().truncatedTo(ChronoUnit.SECONDS),
                List.of(new AuthorJson(entry.author(), entry.authorUrl())));
    }
}
