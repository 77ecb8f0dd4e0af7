package dev.parley.web;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.FallbackLanguage;
import dev.parley.platform.Language;
import dev.parley.platform.Messages;
import dev.parley.platform.ProblemPage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Draws the page of a problem. */
@ApplicationScoped
class Problems implements ProblemPage {

    /** Whoever gets lost at the desk goes back to the desk. */
    private static final Pattern DESK = Pattern.compile("/+moderation(/.*)?", Pattern.DOTALL);

    private final Frames frames;
    private final FallbackLanguage fallback;

    Problems(Frames frames, FallbackLanguage fallback) {
        this.frames = frames;
        this.fallback = fallback;
    }

    @Override
    public String html(ErrorCode code, String path, @Nullable String site, @Nullable String lang) {
        boolean isOfDesk = DESK.matcher(path).matches();
        Language language = isOfDesk ? Language.ENGLISH : fallback.of(site, lang);
        String sentence = sentence(code, language.messages());
        return language.spokenIn(new ProblemHtml(frames.unlisted(language, sentence), sentence, isOfDesk))
                .render();
    }

    private static String sentence(ErrorCode code, Messages messages) {
        return switch (code) {
            case BAD_REQUEST, INVALID, SUBMISSION_REUSED, NOT_ACCEPTABLE -> messages.problem_bad_request();
            case UNAUTHENTICATED -> messages.problem_unauthenticated();
            case FOREIGN_ORIGIN -> messages.problem_foreign_origin();
            case NOT_ALLOWED, CLOSED -> messages.problem_not_allowed();
            case NOT_FOUND -> messages.problem_not_found();
            case METHOD_NOT_ALLOWED -> messages.problem_method();
            case DUPLICATE, STALE, NOT_POSSIBLE -> messages.problem_stale();
            case TOO_LARGE -> messages.problem_too_large();
            case UNSUPPORTED_MEDIA_TYPE -> messages.problem_media_type();
            case UNKNOWN_HOST -> messages.problem_unknown_host();
            case INTERNAL -> messages.problem_internal();
            case TOO_FAST, UNAVAILABLE -> messages.problem_unavailable();
        };
    }
}
