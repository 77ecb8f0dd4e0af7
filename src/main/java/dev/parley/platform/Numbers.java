package dev.parley.platform;

import com.ibm.icu.text.PluralRules;
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

    /** The form of a sentence that goes with the number, by the rules of the language in CLDR: zero, one, two, few, many, other. */
    public static String plural(long number, String language) {
        return PluralRules.forLocale(Locale.forLanguageTag(language)).select(number);
    }

    /** The same. */
    public static String plural(int number, String language) {
        return plural((long) number, language);
    }
}
