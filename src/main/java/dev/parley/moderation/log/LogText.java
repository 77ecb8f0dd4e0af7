package dev.parley.moderation.log;

import java.util.regex.Pattern;

/** Text of unknown origin in a table (threats T31 and T32). Not escaped. */
final class LogText {

    /** Control characters but line feed and tab, and what turns around the text that follows. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\u202A-\u202E\u2066-\u2069&&[^\n\t]]");

    private LogText() {}

    /** With a sign in the place of each character that would act instead of being seen. */
    static String visible(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }
}
