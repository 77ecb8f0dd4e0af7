package dev.parley.web;

import dev.parley.platform.BaseUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what surrounds a page. Needs no database, so that problems can be shown without one. */
@ApplicationScoped
public class Frames {

    private static final String SITE_NAME = "Parley";

    private final BaseUrl base;
    private final Assets assets;
    private final Locale language;

    Frames(BaseUrl base, Assets assets, @ConfigProperty(name = "quarkus.default-locale") Locale language) {
        this.base = base;
        this.assets = assets;
        this.language = language;
    }

    /** @param path the path and query of the page's one address */
    public FrameView indexed(String title, String path) {
        return frame(title, path, false);
    }

    /** A page that search engines are to leave out. */
    public FrameView unlisted(String title) {
        return frame(title, "", true);
    }

    private FrameView frame(String title, String path, boolean noindex) {
        return new FrameView(
                language.toLanguageTag(),
                "ltr",
                SITE_NAME,
                title.equals(SITE_NAME) ? title : title + " · " + SITE_NAME,
                base + path,
                noindex,
                assets.address("style.css"),
                assets.address("icon.svg"));
    }
}
