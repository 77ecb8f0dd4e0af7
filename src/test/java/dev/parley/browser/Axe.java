package dev.parley.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds on a page against WCAG 2.2 AA and good practice. */
final class Axe {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> ABOUT_COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Its verdict depends on what half covers a button where the page happens to be scrolled to. */
    private static final List<String> ABOUT_SIZES = List.of("target-size");

    private Axe() {}

    static List<String> violations(Page page) {
        return found(axe(page).withTags(TAGS));
    }

    static List<String> violationsBesideSizes(Page page) {
        return found(axe(page).withTags(TAGS).disableRules(ABOUT_SIZES));
    }

    static List<String> violationsBySizes(Page page) {
        return found(axe(page).withRules(ABOUT_SIZES));
    }

    /** By the rules that look at colours: enough where nothing but these is different. */
    static List<String> violationsByColours(Page page) {
        return found(axe(page).withRules(ABOUT_COLOURS));
    }

    private static AxeBuilder axe(Page page) {
        // Without the page beside, in which axe puts together what it found in frames: there are none here.
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Axe::describe).toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget() + " " + node.getFailureSummary())
                        .toList();
    }
}
