package dev.parley.platform;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.util.Locale;

/** How the sentences of a message bundle write numbers. */
@TemplateExtension
public final class Numbers {

    private Numbers() {}

    /** In groups of digits, as the language of the bundle does it: 100,000. */
    public static String grouped(long number, String language) {
        return NumberFormat.getIntegerInstance(Locale.forLanguageTag(language)).format(number);
    }
}
