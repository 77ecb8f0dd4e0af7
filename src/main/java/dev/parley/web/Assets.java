package dev.parley.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("style.css", "text/css;charset=UTF-8"),
            Map.entry("desk.css", "text/css;charset=UTF-8"),
            Map.entry("passkey.js", SCRIPT),
            Map.entry("article.js", SCRIPT),
            Map.entry("desk.js", SCRIPT),
            Map.entry("desk-cards.js", SCRIPT),
            Map.entry("desk-leases.js", SCRIPT),
            Map.entry("desk-live.js", SCRIPT),
            Map.entry("desk-send.js", SCRIPT),
            Map.entry("desk-write.js", SCRIPT),
            Map.entry("icon.svg", "image/svg+xml"));

    /** The modules of the desk name each other as neighbours, so they have one digest: that of all of them. */
    private static final List<String> NEIGHBOURS =
            List.of("desk.js", "desk-cards.js", "desk-leases.js", "desk-live.js", "desk-send.js", "desk-write.js");

    private final Map<String, Asset> assets = TYPES.entrySet().stream()
            .map(entry -> new Asset(entry.getKey(), entry.getValue(), new Content(load(entry.getKey()))))
            .collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private final String digestOfNeighbours = digestOfNeighbours();

    /** Where pages find the file. */
    public String address(String name) {
        return "/assets/" + fingerprint(find(name).orElseThrow()) + "/" + name;
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    String fingerprint(Asset asset) {
        return NEIGHBOURS.contains(asset.name())
                ? digestOfNeighbours
                : asset.content().digest();
    }

    private static String digestOfNeighbours() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        NEIGHBOURS.forEach(name -> all.writeBytes(load(name)));
        return new Content(all.toByteArray()).digest();
    }

    private static byte[] load(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The build lacks assets/" + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
