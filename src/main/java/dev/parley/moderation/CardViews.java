package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.comment.CommentText;
import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.screening.Finding;
import dev.parley.web.TimeView;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes cards ready to be drawn. */
@ApplicationScoped
class CardViews {

    private final DeskMessages messages;
    private final DeskWords words;
    private final Times times;

    CardViews(DeskMessages messages, DeskWords words, Times times) {
        this.messages = messages;
        this.words = words;
        this.times = times;
    }

    /**
     * One card.
     *
     * @param site the key to be named in addresses; null for the default one
     * @param choice what was chosen for it already; null for nothing
     * @param note what went wrong with it; may be empty
     * @param decided what was decided on it last, in words; may be empty
     */
    CardView view(Card card, @Nullable String site, @Nullable Choice choice, String note, String decided) {
        return new CardView(
                card.id().toString(),
                card.version(),
                DeskPaths.card(site, card.id()),
                author(card.author()),
                time(card.createdAt()),
                card.editedAt() == null ? null : time(card.editedAt()),
                article(card),
                card.parent() == null ? null : parent(card.parent()),
                CommentText.inertHtml(card.text()),
                card.isShortened() ? DeskPaths.card(site, card.id()) : "",
                decided,
                card.status() == CommentStatus.PENDING
                        ? card.findings().stream().map(this::finding).toList()
                        : List.of(),
                List.copyOf(CommentText.targets(card.text())),
                card.earlier().stream().map(this::wording).toList(),
                decisions(card.status(), choice == null ? null : choice.decision()),
                choice == null ? "" : choice.reason(),
                note);
    }

    private CardView.AuthorView author(Card.Author author) {
        return new CardView.AuthorView(
                author.name().isEmpty() ? messages.no_name() : author.name(),
                author.email().isEmpty() ? messages.no_email() : author.email(),
                author.url(),
                author.address(),
                author.network().equals(author.address()) ? "" : author.network(),
                author.userAgent());
    }

    /** What is public is shown where it stands. */
    private static CardView.ArticleView article(Card card) {
        CommentId id = card.id();
        String address = "/articles/" + card.article().slug();
        boolean isPublic = card.status() == CommentStatus.APPROVED;
        return new CardView.ArticleView(
                card.article().title(), isPublic ? address + "?at=" + id + "#comment-" + id : address);
    }

    private CardView.ParentView parent(Card.Parent parent) {
        boolean isPublic = parent.status() == CommentStatus.APPROVED;
        return new CardView.ParentView(
                parent.name().isEmpty() ? messages.no_name() : parent.name(),
                CommentText.plain(parent.beginning()),
                isPublic ? "" : messages.parent_state(words.state(parent.status())));
    }

    private CardView.WordingView wording(Card.Wording wording) {
        return new CardView.WordingView(wording.number(), time(wording.at()).people(), wording.text());
    }

    private List<QueueView.OptionView> decisions(CommentStatus status, @Nullable Decision chosen) {
        List<QueueView.OptionView> options = new ArrayList<>();
        options.add(new QueueView.OptionView(
                "", status == CommentStatus.PENDING ? messages.later() : messages.leave(), chosen == null));
        Arrays.stream(Decision.values())
                .filter(decision -> decision.isPossibleFor(status))
                .map(decision ->
                        new QueueView.OptionView(decision.toString(), words.verb(decision), decision == chosen))
                .forEach(options::add);
        return options;
    }

    private String finding(Finding finding) {
        return switch (finding.reason()) {
            case LATE -> messages.why_late();
            case PREMODERATED -> messages.why_premoderated();
            case FIRST_TIME -> messages.why_first_time();
            case LINKS -> messages.why_links(finding.evidence());
            case EDITED_WHILE_HELD -> messages.why_edited();
            // Those refuse: nothing that they speak of is ever stored.
            case REQUIRED,
                    TOO_LONG,
                    FORBIDDEN_CHARACTERS,
                    NO_EMAIL_ADDRESS,
                    NO_WEB_ADDRESS,
                    PARENT_UNKNOWN,
                    PARENT_NOT_PUBLIC,
                    TOO_DEEP,
                    SUBMISSION_REUSED,
                    CLOSED,
                    DUPLICATE,
                    TOO_FAST -> messages.why_rule(finding.reason().toString());
        };
    }

    private TimeView time(Instant moment) {
        return times.toTheMinute(moment);
    }
}
