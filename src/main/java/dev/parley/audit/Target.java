package dev.parley.audit;

import dev.parley.platform.ApiKeyId;
import dev.parley.platform.ArticleId;
import dev.parley.platform.CommentId;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SiteId;
import java.util.Locale;

/** What something was done to. */
public record Target(Kind kind, long id) {

    /** What kind of thing. The text form is stored. */
    public enum Kind {
        COMMENT,
        ARTICLE,
        SITE,
        MODERATOR,
        API_KEY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public static Target comment(CommentId id) {
        return new Target(Kind.COMMENT, id.value());
    }

    public static Target article(ArticleId id) {
        return new Target(Kind.ARTICLE, id.value());
    }

    public static Target site(SiteId id) {
        return new Target(Kind.SITE, id.value());
    }

    public static Target moderator(ModeratorId id) {
        return new Target(Kind.MODERATOR, id.value());
    }

    public static Target apiKey(ApiKeyId id) {
        return new Target(Kind.API_KEY, id.value());
    }
}
