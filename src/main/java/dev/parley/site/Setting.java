package dev.parley.site;

import static dev.parley.site.SettingKind.choice;
import static dev.parley.site.SettingKind.number;
import static dev.parley.site.SettingKind.yesOrNo;

import dev.parley.platform.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The catalogue of what owners decide. The text form of a name is stable: it is stored, logged and the field's name in
 * forms. The defaults are the public contract's figures, under "Limits" and "Closing".
 */
public enum Setting {
    /** When a reply becomes public. The default is that of a service that is not configured otherwise. */
    MODERATION(SettingScope.SITE_AND_ARTICLE, choice("pre", "screened", "post"), "screened"),
    NAME_REQUIRED(SettingScope.SITE, yesOrNo(), "yes"),
    EMAIL_REQUIRED(SettingScope.SITE, yesOrNo(), "yes"),
    /** As many links or more hold a reply; 0: links never do. */
    LINKS_TO_HOLD(SettingScope.SITE, number(0, 100), "2"),
    /** As many readers' open reports take a public reply back into the queue; 0: they never do. */
    REPORTS_TO_HOLD(SettingScope.SITE_AND_ARTICLE, number(0, 100), "0"),
    /** Seconds between two replies of one network or e-mail address. */
    SECONDS_BETWEEN(SettingScope.SITE, number(0, 3_600), "15"),
    /** The longest reply, in bytes of UTF-8; the default is as much as can be stored. */
    COMMENT_BYTES(SettingScope.SITE, number(1, 65_525), "65525"),
    /** The depth of the deepest new reply; a reply to the article has depth 1. */
    MAX_DEPTH(SettingScope.SITE_AND_ARTICLE, number(2, 10), "5"),
    /** Days after publication; 0: never. */
    CLOSE_AFTER_DAYS(SettingScope.SITE_AND_ARTICLE, number(0, 3_650), "0"),
    /** Whether this article takes replies, whatever it says itself and however old it is. */
    THREAD(SettingScope.ARTICLE, choice("open", "premoderated", "closed"), "as-written"),
    /** How the replies to the article stand for who asked for no order. */
    ORDER(SettingScope.SITE_AND_ARTICLE, choice("oldest", "newest", "discussed"), "oldest"),
    /** In which language readers are spoken to, unless an address asks for another. */
    LANGUAGE(
            SettingScope.SITE_AND_ARTICLE,
            new SettingKind.Choice(Language.all().stream().map(Language::tag).toList()),
            Language.ENGLISH.tag()),
    /** Minutes after publishing in which its author may edit a reply. */
    EDIT_MINUTES(SettingScope.SITE, number(0, 1_440), "15"),
    /** Minutes after the closing in which a reply is still taken, to be held. */
    GRACE_MINUTES(SettingScope.SITE, number(0, 1_440), "60"),
    /** One a line, in the order of their digits; what an author is told of a reply that was rejected. */
    REJECTION_REASONS(SettingScope.SITE, new SettingKind.Lines(RejectionReasons.MOST, RejectionReasons.LONGEST), """
            It insults or threatens somebody.
            It has nothing to do with the article.
            It gives away something private.
            It is an advertisement.
            It says again what was said before.
            It cannot be understood.
            It may be against the law."""),
    /** One a line: the origins whose pages may have discussions here, and may show them (threat T7). */
    ORIGINS(SettingScope.SITE, new SettingKind.Origins(50), ""),
    /** Of whom a second factor is required at sign-in. */
    SECOND_FACTOR(SettingScope.SITE, choice("nobody", "administrators", "everybody"), "nobody");

    private final SettingScope scope;
    private final SettingKind kind;
    private final String standard;

    Setting(SettingScope scope, SettingKind kind, String standard) {
        this.scope = scope;
        this.kind = kind;
        this.standard = standard;
    }

    public SettingKind kind() {
        return kind;
    }

    /** What counts where nobody has decided. */
    public String standard() {
        return standard;
    }

    /** The settings of a site, or those that an article may have of its own, in the order in which they are shown. */
    static List<Setting> of(SettingsTarget target) {
        SettingScope other = target.article() == null ? SettingScope.ARTICLE : SettingScope.SITE;
        return Arrays.stream(values()).filter(setting -> setting.scope != other).toList();
    }

    /** Reads the text form; empty for anything else. */
    static Optional<Setting> parse(String text) {
        return Arrays.stream(values())
                .filter(setting -> setting.toString().equals(text))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
