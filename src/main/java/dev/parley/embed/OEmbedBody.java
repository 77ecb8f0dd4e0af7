package dev.parley.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A discussion as others embed it (oembed.com, 2.3.4.4).
 *
 * @param html the widget, with a link for readers without script
 * @param width in pixels; the widget is as wide as it may be
 * @param height null: it grows with the discussion
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record OEmbedBody(
        String version,
        String type,
        String title,
        @JsonProperty("provider_name") String providerName,
        @JsonProperty("provider_url") String providerUrl,
        String html,
        int width,
        @Nullable Integer height) {}
