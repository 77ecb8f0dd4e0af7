package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Language;
import dev.parley.web.HeldFormView;
import dev.parley.web.HeldFormView.HiddenField;
import dev.parley.web.HeldForms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives the present request's form back when it cannot be taken, so that no chosen radio is lost: a page that holds
 * all that was sent, passwords and codes excepted, and sends it again. Only for posted forms.
 */
@ApplicationScoped
public class DeskForms {

    private static final String TOKEN = "token";

    /** What the field is called in which moderators write. */
    private static final String WORDS = "words";

    /** What the fields begin with in which the queue sends what was chosen for a card. */
    private static final String DECISION = "decision.";

    /** The same of what it sends for every card, chosen or not. */
    private static final String CARD = "seen.";

    /** Never written into a page, not even into the sender's own. */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|code).*");

    private final HeldForms heldForms;
    private final PeopleMessages messages;

    DeskForms(HeldForms heldForms, PeopleMessages messages) {
        this.heldForms = heldForms;
        this.messages = messages;
    }

    /** While the database is away: 503, to be called where {@code DatabaseOutage.caused} says so. */
    public Response unavailable() {
        String token = CurrentForm.field(TOKEN);
        return heldForms.unavailable(
                Language.ENGLISH, view(messages.outage_title(), messages.outage_note(), token, null));
    }

    /** For somebody who is known, and whose form could not be taken for a reason that sending again mends. */
    public Response again(ErrorCode code, String title, String note, String token) {
        return heldForms
                .answer(Language.ENGLISH, code, view(title, note, token, null))
                .build();
    }

    /** For nobody: to be sent again once somebody is signed in. */
    Response signedOut() {
        HeldFormView.Way way = new HeldFormView.Way("/moderation/sign-in", messages.sign_in());
        return heldForms
                .answer(
                        Language.ENGLISH,
                        ErrorCode.UNAUTHENTICATED,
                        view(messages.signed_out_title(), messages.signed_out_note(), "", way))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** For somebody whose form was made for another session. */
    Response outdated(String token) {
        return again(ErrorCode.NOT_ALLOWED, messages.outdated_title(), messages.outdated_note(), token);
    }

    /** For somebody of whom a second factor has been asked since. */
    Response missingFactor(String token) {
        HeldFormView.Way way = new HeldFormView.Way("/moderation/account/second-factor", messages.second_factor());
        return heldForms
                .answer(
                        Language.ENGLISH,
                        ErrorCode.NOT_ALLOWED,
                        view(messages.factor_owed_title(), messages.factor_owed_note(), token, way))
                .build();
    }

    /** For somebody who may not do this, or not any more. */
    Response missingRight(String token) {
        return again(ErrorCode.NOT_ALLOWED, messages.right_missing_title(), messages.right_missing_note(), token);
    }

    private HeldFormView view(String title, String note, String token, HeldFormView.@Nullable Way way) {
        long decisions = decisions();
        String told = decisions == 0 ? note : note + " " + messages.held_decisions(decisions);
        return new HeldFormView(title, told, CurrentForm.address(), written(), hidden(token), way);
    }

    /** What somebody wrote is shown to them; null where the form has nothing of that kind. */
    private HeldFormView.@Nullable Typed written() {
        boolean isWritten =
                CurrentForm.fields().stream().anyMatch(field -> field.name().equals(WORDS));
        return isWritten ? new HeldFormView.Typed(WORDS, messages.held_words(), CurrentForm.field(WORDS)) : null;
    }

    /** On how many cards the form decides, where it is a page of the queue. */
    private static long decisions() {
        String telling = CurrentForm.field("rest").isEmpty() ? DECISION : CARD;
        return CurrentForm.fields().stream()
                .filter(field -> field.name().startsWith(telling))
                .filter(field -> !field.value().isEmpty())
                .map(HiddenField::name)
                .distinct()
                .count();
    }

    private static List<HiddenField> hidden(String token) {
        List<HiddenField> fields = new ArrayList<>(CurrentForm.fields().stream()
                .filter(field -> !field.name().equals(TOKEN) && !field.name().equals(WORDS))
                .filter(field -> !SECRET.matcher(field.name()).matches())
                .toList());
        if (!token.isEmpty()) {
            fields.add(new HiddenField(TOKEN, token));
        }
        return fields;
    }
}
