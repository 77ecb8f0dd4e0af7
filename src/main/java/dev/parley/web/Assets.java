package dev.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files that pages load: style, script, icon. Their addresses carry a digest of their content, so that browsers may
 * keep them for good and a new release is new at once.
 */
@ApplicationScoped
public class Assets {

    /** A file, ready to be sent. */
    record Asset(String name, String type, Content content) {}

    private static final Map<String, String> TYPES = Map.of(
            "style.css", "text/css;charset=UTF-8",
            "desk.css", "text/css;charset=UTF-8",
            "passkey.js", "text/javascript;charset=UTF-8",
            "article.js", "text/javascript;charset=UTF-8",
            "icon.svg", "image/svg+xml");

    private final Map<String, Asset> assets = TYPES.entrySet().stream()
            .map(entry -> load(entry.getKey(), entry.getValue()))
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    /** Where pages find the file. */
    public String address(String name) {
        return "/assets/" + fingerprint(find(name).orElseThrow()) + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    static String fingerprint(Asset asset) {
        return asset.content().digest();
    }

    private static Asset load(String name, String type) {
        try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The build lacks assets/" + name);
            }
            return new Asset(name, type, new Content(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
