package dev.parley.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;

/** How a reader's browser is set. */
record Look(int width, boolean dark, boolean script, boolean forcedColours, String locale) {

    /** A desk: a wide window, light, with script; no motion, so that a test need not wait for it to end. */
    static Look desk() {
        return new Look(1280, false, true, false, "en-GB");
    }

    static Look phone() {
        return desk().wide(360);
    }

    Look wide(int pixels) {
        return new Look(pixels, dark, script, forcedColours, locale);
    }

    Look darkened() {
        return new Look(width, true, script, forcedColours, locale);
    }

    Look withScript(boolean on) {
        return new Look(width, dark, on, forcedColours, locale);
    }

    Look withForcedColours() {
        return new Look(width, dark, script, true, locale);
    }

    Look speaking(String language) {
        return new Look(width, dark, script, forcedColours, language);
    }

    int height() {
        return width < 600 ? 740 : 900;
    }

    ColorScheme scheme() {
        return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height())
                .setColorScheme(scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(forcedColours ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setLocale(locale)
                .setTimezoneId("UTC")
                .setJavaScriptEnabled(script);
    }
}
