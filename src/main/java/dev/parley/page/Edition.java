package dev.parley.page;

import dev.parley.article.ArticleView;
import dev.parley.article.ThreadPath;
import dev.parley.platform.CommentId;
import dev.parley.platform.Language;
import dev.parley.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A discussion in the language in which somebody reads it: that of its settings, unless an address asks for another; then
 * all addresses on its pages ask for it, too.
 *
 * @param base what addresses begin with: nothing on our own pages
 * @param thread where it stands in this language
 */
record Edition(String base, Language language, ThreadPath thread, boolean isAskedFor) {

    /** By which addresses ask for a language. */
    static final String PARAMETER = "lang";

    /** @param lang as an address asks for it; of a language that we do not have there is no edition */
    static Edition of(ArticleView article, @Nullable String lang) {
        Language own = article.settings().language();
        return Language.of(lang)
                .filter(asked -> !asked.equals(own))
                .map(asked -> new Edition("", asked, thread(article.path(), lang), true))
                .orElseGet(() -> new Edition("", own, article.path(), false));
    }

    /** Where a discussion stands for whoever asks like this. */
    static ThreadPath thread(ThreadPath thread, @Nullable String lang) {
        return Language.of(lang)
                .map(asked -> thread.with(PARAMETER + "=" + asked))
                .orElse(thread);
    }

    /** Where something is done with one reply, for whoever asks like this. */
    static String action(CommentId reply, String action, @Nullable String lang) {
        return thread(new ThreadPath("/comments/" + reply + "/" + action, ""), lang)
                .toString();
    }

    /** Where something is done with one of its replies. */
    String action(CommentId reply, String action) {
        return base + action(reply, action, asked());
    }

    /** The lasting address of one of its replies, if it is public. */
    String permalink(CommentId reply) {
        return base + thread(new ThreadPath(Addresses.permalink(reply), ""), asked());
    }

    /** Whether it is a part of another website's page, which brings no style of ours. */
    boolean isElsewhere() {
        return !base.isEmpty();
    }

    private @Nullable String asked() {
        return isAskedFor ? language.tag() : null;
    }

    /** The same with addresses that work from everywhere. */
    Edition from(String base) {
        return new Edition(base, language, new ThreadPath(base + thread.path(), thread.query()), isAskedFor);
    }

    Messages messages() {
        return language.messages();
    }
}
