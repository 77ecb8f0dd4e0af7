package dev.parley.ops;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts into one line for the operator what the configuration library says of a value that it cannot use. */
final class UnreadableSetting {

    private static final Pattern PROPERTY = Pattern.compile("config property ([a-z0-9.\"-]+)");
    private static final Pattern CLASS = Pattern.compile(" (to enum )?class [\\w.$]+");

    private UnreadableSetting() {}

    /** The variable that is at fault and the innermost reason, without names of classes and numbers of messages. */
    static String line(String message) {
        String reason = message.replaceAll("(?s).*(SRCFG[0-9]+:|whilst being converted) ", "");
        String plain =
                CLASS.matcher(reason).replaceAll("").replaceAll("\\s+", " ").strip();
        Matcher property = PROPERTY.matcher(message);
        return property.find() ? variable(property.group(1)) + " cannot be used: " + plain : plain;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
