package dev.parley.web;

import dev.parley.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that pages load: style, script, icon. Their addresses carry a digest of their content, so that browsers may
 * keep them for good and a new release is new at once.
 */
@ApplicationScoped
public class Assets {

    /** A file, ready to be sent. */
    record Asset(String name, String type, Content content, String fingerprint) {}

    private static final String SCRIPT = "text/javascript;charset=UTF-8";

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=UTF-8", "js", SCRIPT, "json", "application/json", "svg", "image/svg+xml");

    private static final String PLAYGROUND = "playground-";
    private static final String WIDGET = "widget-";
    private static final String WORDS = ".json";

    /** Files that name each other as neighbours, so that those of a row have one digest: that of all of them. */
    private static final List<List<String>> ROWS = List.of(
            List.of("style.css"),
            List.of("desk.css"),
            List.of("passkey.js"),
            List.of("article.js"),
            List.of("icon.svg"),
            inEachLanguage(PLAYGROUND, "playground.js", "playground-sample.js", "playground.css"),
            List.of("desk.js", "desk-cards.js", "desk-leases.js", "desk-live.js", "desk-send.js", "desk-write.js"),
            inEachLanguage(WIDGET, "widget.js", "widget.css"));

    private final Map<String, Asset> assets =
            ROWS.stream().flatMap(Assets::row).collect(Collectors.toUnmodifiableMap(Asset::name, Function.identity()));

    private static List<String> inEachLanguage(String kind, String... files) {
        return Stream.concat(
                        Stream.of(files),
                        Language.withFile("/assets/" + kind, WORDS).stream().map(language -> kind + language + WORDS))
                .toList();
    }

    /** In which languages the widget speaks, by their two letters: those that it has a file for. */
    public static List<String> widgetLanguages() {
        return Language.withFile("/assets/" + WIDGET, WORDS);
    }

    /** Where pages find the file. */
    public String address(String name) {
        return folder(name) + name;
    }

    /** Where pages find the file and its neighbours. */
    public String folder(String name) {
        return "/assets/" + find(name).orElseThrow().fingerprint() + "/";
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    private static Stream<Asset> row(List<String> names) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        names.forEach(name -> all.writeBytes(load(name)));
        String fingerprint = new Content(all.toByteArray()).digest();
        return names.stream().map(name -> new Asset(name, type(name), new Content(load(name), true), fingerprint));
    }

    private static String type(String name) {
        return Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** What a file of the build says that is not sent as it is. */
    public String text(String name) {
        return new String(load(name), StandardCharsets.UTF_8);
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
