package dev.parley.moderation;

import dev.parley.comment.CommentStatus;
import dev.parley.comment.CommentText;
import dev.parley.comment.Decision;
import dev.parley.platform.Beginning;
import dev.parley.platform.CommentId;
import dev.parley.web.TimeView;
import dev.parley.web.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes cards ready to be drawn. */
@ApplicationScoped
class CardViews {

    private static final int PARENTS_LETTERS = 300;

    private final DeskMessages messages;
    private final DeskWords words;
    private final ReportWords reports;
    private final Times times;
    private final FindingViews findings;
    private final ChangeViews changes;
    private final RecordViews records;

    CardViews(
            DeskMessages messages,
            DeskWords words,
            ReportWords reports,
            Times times,
            FindingViews findings,
            ChangeViews changes,
            RecordViews records) {
        this.messages = messages;
        this.words = words;
        this.reports = reports;
        this.times = times;
        this.findings = findings;
        this.changes = changes;
        this.records = records;
    }

    /**
     * One card among others.
     *
     * @param site the key to be named in addresses; null for the default one
     * @param choice what was chosen for it already; null for nothing
     * @param note what went wrong with it; may be empty
     * @param decided what was decided on it last, in words; may be empty
     */
    CardView view(Card card, @Nullable String site, @Nullable Choice choice, String note, String decided) {
        return view(card, site, choice, note, decided, changes.brief(card));
    }

    /** A card alone, with every word of every wording. */
    CardView whole(Card card, @Nullable String site, @Nullable Choice choice, String decided) {
        return view(card, site, choice, "", decided, changes.whole(card));
    }

    private CardView view(
            Card card,
            @Nullable String site,
            @Nullable Choice choice,
            String note,
            String decided,
            List<ChangeView> changed) {
        return new CardView(
                card.id().toString(),
                card.version(),
                card.status().toString(),
                words.standing(card.status()),
                DeskPaths.card(site, card.id()),
                author(card.author()),
                time(card.createdAt()),
                card.editedAt() == null ? null : time(card.editedAt()),
                article(card),
                card.parent() == null ? null : parent(card.parent(), site),
                CommentText.inertHtml(card.text(), marked(card)),
                card.isShortened() ? DeskPaths.card(site, card.id()) : "",
                decided,
                card.appeal() == null ? null : appeal(card.appeal()),
                card.status() == CommentStatus.PENDING ? findings.views(card) : List.of(),
                card.reports() == null ? null : reports.view(card.reports()),
                List.copyOf(CommentText.targets(card.text())),
                changed.stream().findFirst().orElse(null),
                changed.stream().skip(1).toList(),
                records.view(card.authorRecord(), site),
                card.notes().stream().map(this::note).toList(),
                decisions(card, choice == null ? null : choice.decision()),
                choice == null ? "" : choice.reason(),
                ways(card, site),
                note);
    }

    private static List<String> marked(Card card) {
        return Stream.concat(FindingViews.matched(card).stream(), card.sought().stream())
                .distinct()
                .toList();
    }

    private CardView.AppealView appeal(Card.Appeal appeal) {
        return new CardView.AppealView(messages.appealed(time(appeal.at()).people()), appeal.words());
    }

    private CardView.NoteLineView note(Card.Note note) {
        return new CardView.NoteLineView(
                note.text(), messages.noted_by(note.by(), time(note.at()).people()));
    }

    private static WaysView ways(Card card, @Nullable String site) {
        return new WaysView(
                card.isEditable() ? DeskPaths.edit(site, card.id()) : "",
                card.isAnswerable() ? DeskPaths.answers(site, card.id()) : "",
                card.author().isStaff() ? "" : DeskPaths.notes(site, card.id()),
                DeskPaths.history(site, card.id(), null));
    }

    private CardView.AuthorView author(Card.Author author) {
        return new CardView.AuthorView(
                author.name().isEmpty() ? messages.no_name() : author.name(),
                author.email().isEmpty() ? messages.no_email() : author.email(),
                author.url(),
                author.address(),
                author.network().equals(author.address()) ? "" : author.network(),
                author.userAgent(),
                author.isStaff());
    }

    /** What is public is shown where it stands. */
    private static CardView.ArticleView article(Card card) {
        CommentId id = card.id();
        Card.Article article = card.article();
        boolean isPublic = card.status() == CommentStatus.APPROVED;
        return new CardView.ArticleView(
                article.title(),
                article.page() == null ? "" : article.page().shown(),
                isPublic
                        ? article.path().with("at=" + id) + "#comment-" + id
                        : article.path().toString());
    }

    private CardView.ParentView parent(Card.Parent parent, @Nullable String site) {
        String state = words.state(parent.status());
        boolean isPublic = parent.status() == CommentStatus.APPROVED;
        return new CardView.ParentView(
                parent.name().isEmpty() ? messages.no_name() : parent.name(),
                parent.status() == CommentStatus.DELETED ? "" : DeskPaths.card(site, parent.id()),
                isPublic ? state : "",
                Beginning.of(CommentText.plain(parent.beginning()), PARENTS_LETTERS)
                        .dotted(),
                isPublic ? "" : parentNote(parent.status(), state));
    }

    private String parentNote(CommentStatus status, String state) {
        return status == CommentStatus.PENDING ? messages.parent_waits() : messages.parent_state(state);
    }

    private List<QueueView.OptionView> decisions(Card card, @Nullable Decision chosen) {
        List<QueueView.OptionView> options = new ArrayList<>();
        options.add(new QueueView.OptionView(
                "", card.status() == CommentStatus.PENDING ? messages.later() : messages.leave(), chosen == null));
        Arrays.stream(Decision.values())
                .filter(decision -> decision.isPossibleFor(card.status(), card.isReported()))
                .map(decision -> new QueueView.OptionView(
                        decision.toString(), words.verb(decision, card.status()), decision == chosen))
                .forEach(options::add);
        return options;
    }

    private TimeView time(Instant moment) {
        return times.toTheMinute(moment);
    }
}
