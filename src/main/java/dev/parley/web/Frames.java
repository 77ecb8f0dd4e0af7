package dev.parley.web;

import dev.parley.platform.BaseUrl;
import dev.parley.platform.Language;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes what surrounds a page. Needs no database, so that problems can be shown without one. */
@ApplicationScoped
public class Frames {

    private static final String SITE_NAME = "Parley";

    private final BaseUrl base;
    private final Assets assets;

    Frames(BaseUrl base, Assets assets) {
        this.base = base;
        this.assets = assets;
    }

    /** @param path the path and query of the page's one address */
    public FrameView indexed(Language language, String title, String path) {
        return frame(language, title, path, false);
    }

    /** A page that search engines are to leave out. */
    public FrameView unlisted(Language language, String title) {
        return frame(language, title, "", true);
    }

    private FrameView frame(Language language, String title, String path, boolean noindex) {
        return new FrameView(
                language.tag(),
                language.direction(),
                SITE_NAME,
                title.equals(SITE_NAME) ? title : title + " · " + SITE_NAME,
                base + path,
                noindex,
                assets.address("style.css"),
                assets.address("icon.svg"));
    }
}
