package dev.parley.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was decided as the database hands it out: the rows of {@code setting} as one JSON object of names and
 * values, so that whoever reads a site or an article gets its settings in the same statement.
 */
@ApplicationScoped
public class StoredSettings {

    private static final TypeReference<Map<String, String>> NAMES_AND_VALUES = new TypeReference<>() {};

    private final ObjectMapper json;
    private final SiteConfig config;

    StoredSettings(ObjectMapper json, SiteConfig config) {
        this.json = json;
        this.config = config;
    }

    /**
     * All settings together.
     *
     * @param decided the decisions as a JSON object, the narrower ones over the wider; null for none
     */
    public SiteSettings inForce(@Nullable String decided) {
        Map<Setting, String> values = standard();
        values.putAll(read(decided));
        return SiteSettings.of(values);
    }

    /** What counts where nothing is decided, as far as the configuration says it (ADR 8). */
    Map<Setting, String> standard() {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.MODERATION, config.moderation().name().toLowerCase(Locale.ROOT));
        return values;
    }

    /** What this version does not know, or would not allow, is as if it were not decided. */
    Map<Setting, String> read(@Nullable String decided) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        namesAndValues(decided)
                .forEach((name, value) -> Setting.parse(name)
                        .ifPresent(setting -> setting.kind().read(value).ifPresent(read -> values.put(setting, read))));
        return values;
    }

    private Map<String, String> namesAndValues(@Nullable String decided) {
        try {
            return decided == null ? Map.of() : json.readValue(decided, NAMES_AND_VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes objects of texts", e);
        }
    }
}
