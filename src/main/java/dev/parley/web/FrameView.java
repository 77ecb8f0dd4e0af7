package dev.parley.web;

/**
 * What surrounds every page.
 *
 * @param direction ltr or rtl, as the language is written
 * @param canonical the page's one address
 * @param noindex whether search engines are to leave it out
 */
public record FrameView(
        String language,
        String direction,
        String siteName,
        String title,
        String canonical,
        boolean noindex,
        String stylesheet,
        String icon) {}
