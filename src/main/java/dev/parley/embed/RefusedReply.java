package dev.parley.embed;

import dev.parley.page.Sentences;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Language;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.screening.Field;
import dev.parley.screening.Finding;
import dev.parley.screening.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells programs why a reply was not taken. */
@ApplicationScoped
class RefusedReply {

    /** What programs are told is in English; those that show it to people know the codes. */
    private final Sentences sentences = Sentences.in(Language.ENGLISH);

    /** @param why the first of which decides the status; all that are about a field are named */
    Problem problem(List<Finding> why) {
        Finding first = why.getFirst();
        ErrorCode code = first.reason().error();
        if (first.reason() == Reason.TOO_FAST) {
            return Problem.tooFast(Duration.ofSeconds(Long.parseLong(first.evidence())));
        }
        return code == ErrorCode.INVALID
                ? Problem.invalid(
                        why.stream().filter(Finding::refuses).map(this::error).toList())
                : new Problem(code, Map.of("detail", sentences.of(first)));
    }

    private FieldError error(Finding finding) {
        return new FieldError(member(finding.field()), finding.reason().toString(), sentences.of(finding));
    }

    private static String member(@Nullable Field field) {
        return switch (field) {
            case null -> "comment";
            case PARENT -> "parentId";
            default -> field.toString();
        };
    }
}
