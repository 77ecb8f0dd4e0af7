package dev.parley.embed;

import dev.parley.embed.PlaygroundView.Attribute;
import dev.parley.embed.PlaygroundView.Option;
import dev.parley.platform.BaseUrl;
import dev.parley.web.Assets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts together what the playground offers: the contract of the look, and the attributes of the element. */
@ApplicationScoped
class PlaygroundViews {

    private static final List<String> SIZES =
            List.of("0.875rem", "0.9375rem", "1rem", "1.0625rem", "1.125rem", "1.25rem");

    private final PlaygroundMessages messages;
    private final Assets assets;
    private final BaseUrl base;

    PlaygroundViews(PlaygroundMessages messages, Assets assets, BaseUrl base) {
        this.messages = messages;
        this.assets = assets;
        this.base = base;
    }

    PlaygroundView view() {
        return new PlaygroundView(
                assets.address("playground.js"),
                assets.address("playground.css"),
                snippet(),
                "parley-comments",
                ThemingContract.COLOURS,
                ThemingContract.READ_ON_EACH_OTHER,
                ThemingContract.FONTS,
                "font-size",
                SIZES,
                attributes(),
                ThemingContract.PARTS);
    }

    private String snippet() {
        return """
                <script type="module" src="%s/embed.js"></script>
                <parley-comments site="KEY">
                  <a href="%s/threads?site=KEY&amp;url=URL">%s</a>
                </parley-comments>""".formatted(base, base, messages.read_replies());
    }

    private List<Attribute> attributes() {
        return List.of(
                attribute(
                        "theme",
                        messages.theme_auto(),
                        Stream.of("light", "dark").map(Option::of)),
                attribute(
                        "lang",
                        messages.as_around(),
                        Assets.widgetLanguages().stream().map(PlaygroundViews::language)),
                attribute(
                        "order",
                        messages.order_of_site(),
                        Stream.of("oldest", "newest", "discussed").map(Option::of)),
                new Attribute(
                        "heading",
                        List.of(
                                Option.of("1"),
                                Option.byItself("2"),
                                Option.of("3"),
                                Option.of("4"),
                                Option.of("5"),
                                Option.of("6"))));
    }

    private static Attribute attribute(String name, String byItself, Stream<Option> options) {
        return new Attribute(
                name,
                Stream.concat(Stream.of(Option.byItself(byItself)), options).toList());
    }

    private static Option language(String tag) {
        Locale locale = Locale.of(tag);
        return new Option(tag, tag + ": " + locale.getDisplayLanguage(locale), tag);
    }
}
