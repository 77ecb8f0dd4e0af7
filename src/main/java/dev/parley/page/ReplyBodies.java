package dev.parley.page;

import dev.parley.comment.CommentText;
import dev.parley.platform.KnownHtml;
import dev.parley.platform.Language;
import dev.parley.platform.SafeHtml;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.BreakIterator;
import java.util.Locale;

/** Draws replies, those that look the same to everybody once as long as they look so: a page changes by one of them. */
@ApplicationScoped
class ReplyBodies {

    private static final int HUES = 8;

    private final Times times;
    private final KnownHtml<ShownReply> known =
            new KnownHtml<>(2_000_000, ShownReply::length, reply -> draw(reply, OwnReplyView.OF_ANOTHER));

    ReplyBodies(Times times) {
        this.times = times;
    }

    /** As everybody sees it. */
    SafeHtml of(ShownReply reply) {
        return known.of(reply);
    }

    /** As its author sees it. */
    SafeHtml ofOwn(ShownReply reply, OwnReplyView own) {
        return draw(reply, own);
    }

    private SafeHtml draw(ShownReply reply, OwnReplyView own) {
        Edition edition = reply.edition();
        Language language = edition.language();
        String name = reply.name().isEmpty() ? language.messages().anonymous() : reply.name();
        return SafeHtml.drawn(language.spokenIn(new ReplyBody(new ReplyBodyView(
                edition.permalink(reply.id()),
                reply.isMarker(),
                name,
                edition.isElsewhere() ? "" : initial(name),
                Math.floorMod(name.hashCode(), HUES),
                reply.url(),
                reply.staff(),
                times.toTheMinute(reply.createdAt(), language),
                reply.isEdited(),
                reply.isEditedByStaff(),
                CommentText.html(reply.text()),
                reply.isShortened() ? Addresses.reply(edition.thread(), reply.id()) : "",
                own,
                edition.action(reply.id(), "edit"),
                reply.isAnswerable(),
                Addresses.answer(edition.thread(), reply.id()),
                reply.isPublic() && own.act().isEmpty(),
                edition.action(reply.id(), "reports")))));
    }

    /** The first character as a reader sees it, which may be several of Java's. */
    private static String initial(String name) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(name);
        return name.substring(0, characters.next()).toUpperCase(Locale.ROOT);
    }
}
