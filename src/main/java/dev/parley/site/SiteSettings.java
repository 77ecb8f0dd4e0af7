package dev.parley.site;

import dev.parley.platform.Language;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What counts for a site or for one of its articles, all decisions and defaults taken together. Immutable: a change
 * makes new settings.
 *
 * @param linksToHold as many links or more hold a comment; 0: links never do
 * @param reportsToHold as many open reports take a public comment back into the queue; 0: they never do
 * @param floodInterval the least time between two replies of one client network or e-mail address
 * @param commentBytes the longest comment, in bytes of UTF-8
 * @param maxDepth the depth of the deepest new reply, 2 to 10; a reply to the article has depth 1
 * @param closeAfterDays after how many days from its publication an article takes no more replies; 0: never
 * @param order how replies stand for who asked for no order
 * @param language in which readers are spoken to
 * @param editWindow for how long after publishing its author may edit a reply
 * @param lateGrace for how long after the closing a reply is still taken, to be held
 * @param rejectionReasons what the author of a rejected comment can be told
 * @param origins of the pages elsewhere that may have discussions here
 * @param secondFactor of whom a second factor is required at sign-in
 * @param retryWindow for how long the same words from the same network are the same press of the button
 */
public record SiteSettings(
        Moderation moderation,
        boolean nameRequired,
        boolean emailRequired,
        int linksToHold,
        int reportsToHold,
        Duration floodInterval,
        int commentBytes,
        int maxDepth,
        int closeAfterDays,
        ReplyOrder order,
        Language language,
        Duration editWindow,
        Duration lateGrace,
        RejectionReasons rejectionReasons,
        Set<String> origins,
        SecondFactor secondFactor,
        Duration retryWindow) {

    /** The public contract's figure, under "One reply, once"; nobody's to decide. */
    private static final Duration RETRY_WINDOW = Duration.ofMinutes(10);

    /**
     * Puts settings together.
     *
     * @param decided values that their settings allow; for all others the default counts
     */
    public static SiteSettings of(Map<Setting, String> decided) {
        Values values = new Values(decided);
        return new SiteSettings(
                values.oneOf(Moderation.class, Setting.MODERATION),
                values.yes(Setting.NAME_REQUIRED),
                values.yes(Setting.EMAIL_REQUIRED),
                values.number(Setting.LINKS_TO_HOLD),
                values.number(Setting.REPORTS_TO_HOLD),
                Duration.ofSeconds(values.number(Setting.SECONDS_BETWEEN)),
                values.number(Setting.COMMENT_BYTES),
                values.number(Setting.MAX_DEPTH),
                values.number(Setting.CLOSE_AFTER_DAYS),
                values.oneOf(ReplyOrder.class, Setting.ORDER),
                Language.orEnglish(values.text(Setting.LANGUAGE)),
                Duration.ofMinutes(values.number(Setting.EDIT_MINUTES)),
                Duration.ofMinutes(values.number(Setting.GRACE_MINUTES)),
                new RejectionReasons(
                        values.text(Setting.REJECTION_REASONS).lines().toList()),
                values.text(Setting.ORIGINS).lines().collect(Collectors.toUnmodifiableSet()),
                values.oneOf(SecondFactor.class, Setting.SECOND_FACTOR),
                RETRY_WINDOW);
    }

    private record Values(Map<Setting, String> decided) {

        String text(Setting setting) {
            return decided.getOrDefault(setting, setting.standard());
        }

        boolean yes(Setting setting) {
            return text(setting).equals("yes");
        }

        int number(Setting setting) {
            return Integer.parseInt(text(setting));
        }

        <T extends Enum<T>> T oneOf(Class<T> type, Setting setting) {
            return Enum.valueOf(type, text(setting).toUpperCase(Locale.ROOT));
        }
    }
}
