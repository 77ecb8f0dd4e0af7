package dev.parley.moderator;

import dev.parley.web.HeldFormView.HiddenField;
import dev.parley.web.Redirect;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Collectors;

/** One's own keys of the desk: on or off, and the letter of each. */
@Requires(Right.OWN_ACCOUNT)
@RunOnVirtualThread
@Path("/moderation/account/keys")
@Produces("text/html;charset=UTF-8")
class ShortcutResource {

    private static final String LETTER = "key.";

    private final OwnShortcuts shortcuts;
    private final AccountPages pages;

    ShortcutResource(OwnShortcuts shortcuts, AccountPages pages) {
        this.shortcuts = shortcuts;
        this.pages = pages;
    }

    /** The box {@code on} that is not ticked is not sent, as browsers have it; a letter that is not sent is the usual one. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change() {
        Map<String, String> letters = CurrentForm.fields().stream()
                .filter(field -> field.name().startsWith(LETTER))
                .collect(Collectors.toMap(
                        field -> field.name().substring(LETTER.length()), HiddenField::value, (one, other) -> other));
        Shortcuts wanted = Shortcuts.chosen(!CurrentForm.field("on").isEmpty(), letters);
        if (!wanted.areFit()) {
            return pages.refused(wanted).build();
        }
        shortcuts.change(wanted);
        return Redirect.to(AccountNotice.KEYS.address()).build();
    }
}
