package dev.parley.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;

/** Draws pages into {@code target/screenshots} at three widths, light and dark, to be looked at. */
final class Shots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Shots() {}

    static void draw(Page page, String name) {
        for (int width : new int[] {360, 768, 1280}) {
            page.setViewportSize(width, 900);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String file = name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(FOLDER.resolve(file)));
            }
        }
    }
}
