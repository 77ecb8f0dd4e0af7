package dev.parley.platform;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language in which readers are spoken to. There are those that have a file of {@link Messages}, so that another one is
 * one file more.
 */
public final class Language {

    /** That of the desk, and of readers where nothing else is decided. */
    public static final Language ENGLISH = new Language("en");

    private static final List<Language> ALL = Stream.concat(
                    Stream.of(ENGLISH),
                    withFile("/messages/msg_", ".properties").stream()
                            .filter(tag -> !tag.equals(ENGLISH.tag))
                            .map(Language::new))
            .toList();

    private final String tag;
    private final Locale locale;
    private final boolean isRightToLeft;

    private Language(String tag) {
        this.tag = tag;
        this.locale = Locale.of(tag);
        this.isRightToLeft = isRightToLeft(name());
    }

    /** All that there are, English first. */
    public static List<Language> all() {
        return ALL;
    }

    /** The language with this tag; empty where there is none, or no tag. */
    public static Optional<Language> of(@Nullable String tag) {
        return ALL.stream().filter(language -> language.tag.equals(tag)).findFirst();
    }

    /** The language with this tag; English where there is none any more. */
    public static Language orEnglish(String tag) {
        return of(tag).orElse(ENGLISH);
    }

    /** The two letters of every language for which the build has a file of a kind: they stand between these. */
    public static List<String> withFile(String before, String after) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(tag -> Language.class.getResource(before + tag + after) != null)
                .toList();
    }

    /** The two letters of ISO 639, which are a language tag of BCP 47, too. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** As it calls itself. */
    public String name() {
        return locale.getDisplayLanguage(locale);
    }

    /** The value of {@code dir} in HTML. */
    public String direction() {
        return isRightToLeft ? "rtl" : "ltr";
    }

    /** Its sentences. */
    public Messages messages() {
        return this == ENGLISH
                ? MessageBundles.get(Messages.class)
                : MessageBundles.get(Messages.class, Localized.Literal.of(tag));
    }

    /** The template with this language's sentences. */
    public TemplateInstance spokenIn(TemplateInstance template) {
        return template.setLocale(locale);
    }

    /** A language writes its own name as it writes all else. */
    private static boolean isRightToLeft(String name) {
        return switch (Character.getDirectionality(name.codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    @Override
    public String toString() {
        return tag;
    }
}
