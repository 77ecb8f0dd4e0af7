package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Language;
import dev.parley.web.Frames;
import dev.parley.web.PageAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

/** Draws the page on which somebody who comes by a link gives a name and a password. */
@ApplicationScoped
class NewcomerPages {

    private final PasswordSentences sentences;
    private final Frames frames;
    private final PageAnswer answer;
    private final PeopleMessages messages;

    NewcomerPages(PasswordSentences sentences, Frames frames, PageAnswer answer, PeopleMessages messages) {
        this.sentences = sentences;
        this.frames = frames;
        this.answer = answer;
        this.messages = messages;
    }

    Response fresh(LinkPurpose purpose, SecretToken link, String email) {
        return page(200, view(purpose, link, email, "", "", "", ""));
    }

    Response refused(LinkPurpose purpose, SecretToken link, String email, String name, NewcomerEntry entry) {
        return page(
                ErrorCode.INVALID.status(),
                view(
                        purpose,
                        link,
                        email,
                        name,
                        entry.email().isPresent() ? "" : messages.email_malformed(),
                        entry.name().isPresent() ? "" : messages.name_malformed(),
                        entry.fault().map(sentences::of).orElse("")));
    }

    /** The same for every link that does not open: nobody learns whether there ever was such a one. */
    Response spent(LinkPurpose purpose) {
        String note = purpose == LinkPurpose.SETUP ? messages.spent_setup_note() : messages.spent_note();
        return answer.once(
                ErrorCode.NOT_FOUND.status(),
                new SpentLinkPage(frames.unlisted(Language.ENGLISH, messages.spent_title()), note).render());
    }

    private NewcomerView view(
            LinkPurpose purpose,
            SecretToken link,
            String email,
            String name,
            String emailProblem,
            String nameProblem,
            String passwordProblem) {
        return new NewcomerView(
                title(purpose),
                note(purpose),
                purpose.path(),
                link.text(),
                email,
                name,
                purpose == LinkPurpose.SETUP,
                purpose != LinkPurpose.RECOVERY,
                emailProblem,
                nameProblem,
                passwordProblem,
                button(purpose));
    }

    private String title(LinkPurpose purpose) {
        return switch (purpose) {
            case SETUP -> messages.setup_title();
            case INVITATION -> messages.invitation_title();
            case RECOVERY -> messages.recovery_title();
        };
    }

    private String note(LinkPurpose purpose) {
        return switch (purpose) {
            case SETUP -> messages.setup_note();
            case INVITATION -> messages.invitation_note();
            case RECOVERY -> messages.recovery_note();
        };
    }

    private String button(LinkPurpose purpose) {
        return switch (purpose) {
            case SETUP -> messages.setup_button();
            case INVITATION -> messages.invitation_button();
            case RECOVERY -> messages.recovery_button();
        };
    }

    private Response page(int status, NewcomerView form) {
        return answer.once(status, new NewcomerPage(frames.unlisted(Language.ENGLISH, form.title()), form).render());
    }
}
