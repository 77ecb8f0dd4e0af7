package dev.parley.moderation;

import dev.parley.comment.Decision;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.DeskFrames;
import dev.parley.moderator.Section;
import dev.parley.platform.CommentId;
import dev.parley.platform.Numbers;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the lists of the desk. */
@ApplicationScoped
class QueuePages {

    private final QueueReader reader;
    private final Search search;
    private final Leases leases;
    private final Impartiality impartiality;
    private final CardList cards;
    private final DeskFrames frames;
    private final DeskScripts scripts;
    private final DeskWords words;
    private final DeskMessages messages;
    private final CurrentModerator current;

    QueuePages(
            QueueReader reader,
            Search search,
            Leases leases,
            Impartiality impartiality,
            CardList cards,
            DeskFrames frames,
            DeskScripts scripts,
            DeskWords words,
            DeskMessages messages,
            CurrentModerator current) {
        this.reader = reader;
        this.search = search;
        this.leases = leases;
        this.impartiality = impartiality;
        this.cards = cards;
        this.frames = frames;
        this.scripts = scripts;
        this.words = words;
        this.messages = messages;
        this.current = current;
    }

    /** A later page whose cards are all decided by now: whoever decided them goes on at the beginning. */
    boolean isPastTheEnd(QueueRequest request) {
        return request.after() != null
                && !request.isSearch()
                && reader.page(request.query(current.actor()).withLimit(1))
                        .cards()
                        .isEmpty();
    }

    private static QueuePage found(SearchResult result) {
        return result instanceof SearchResult.Found found ? found.page() : QueuePage.EMPTY;
    }

    String draw(QueueRequest request, NoteView note) {
        return draw(request, note, Choices.none(), Map.of(), null);
    }

    /**
     * The list with a form that was sent and not, or not wholly, taken.
     *
     * @param choices what was chosen, to be kept
     * @param notes what is wrong with single cards
     * @param focus the card to go on with; null for the first
     */
    String draw(
            QueueRequest request,
            NoteView note,
            Choices choices,
            Map<CommentId, String> notes,
            @Nullable CommentId focus) {
        QueueQuery query = request.query(current.actor());
        if (!request.isSearch()) {
            return draw(request, reader.moment(query), empty(request), note, choices, notes, focus);
        }
        SearchResult result = search.find(query, request.search());
        QueueMoment moment = new QueueMoment(found(result), reader.tally(query.site()));
        return draw(request, moment, empty(request, result), note, choices, notes, focus);
    }

    private String draw(
            QueueRequest request,
            QueueMoment moment,
            String empty,
            NoteView note,
            Choices choices,
            Map<CommentId, String> notes,
            @Nullable CommentId focus) {
        QueuePage page = moment.page();
        List<Card> shown = Stream.concat(left(request, choices, page).stream(), page.cards().stream())
                .toList();
        String title = request.isSearch() ? messages.found(request.search()) : words.list(request.status());
        QueueView view = new QueueView(
                title,
                !request.status().isOfOneState(),
                sites(request),
                lists(request, DeskList.counts(moment.tally())),
                orders(request),
                cards.views(request.site().id(), request.key(), shown, choices, notes),
                request.place(),
                page.next() == null ? "" : request.page(request.direction(), page.next()),
                request.after() == null ? "" : request.beginning(),
                empty,
                elsewhere(request),
                focus(shown, note, focus),
                request.site().settings().rejectionReasons().sentences(),
                rest(request.status(), choices.rest()),
                scopes(request),
                note);
        return new QueueHtml(frames.frame(title, Section.QUEUE), view, scripts.of(request, moment, empty)).render();
    }

    /** What something is chosen for and that new arrivals have pushed from the page. */
    private List<Card> left(QueueRequest request, Choices choices, QueuePage page) {
        List<CommentId> onPage = page.cards().stream().map(Card::id).toList();
        List<CommentId> left =
                choices.open().stream().filter(card -> !onPage.contains(card)).toList();
        return left.isEmpty()
                ? List.of()
                : reader.cards(request.site().id(), left).stream()
                        .filter(card -> request.status().has(card))
                        .toList();
    }

    /** A problem is read first; without one, the card that comes next. */
    private static String focus(List<Card> shown, NoteView note, @Nullable CommentId wanted) {
        return !note.problem().isEmpty() || shown.isEmpty()
                ? ""
                : shown.stream()
                        .map(Card::id)
                        .filter(card -> card.equals(wanted))
                        .findFirst()
                        .orElse(shown.getFirst().id())
                        .toString();
    }

    private List<QueueView.Link> sites(QueueRequest request) {
        List<SiteView> sites = current.sites();
        return sites.size() < 2
                ? List.of()
                : sites.stream()
                        .map(site -> new QueueView.Link(
                                DeskPaths.list(
                                        site.key(), request.status(), request.direction(), null, request.search()),
                                site.name(),
                                "",
                                site.id().equals(request.site().id())))
                        .toList();
    }

    private List<QueueView.Link> lists(QueueRequest request, Map<DeskList, Long> counts) {
        return Arrays.stream(DeskList.values())
                .map(list -> new QueueView.Link(
                        DeskPaths.list(request.key(), list, list.usualOrder(), null),
                        words.list(list),
                        counts.containsKey(list) ? Numbers.grouped(counts.get(list), "en") : "",
                        list == request.status() && !request.isSearch()))
                .toList();
    }

    private List<QueueView.OptionView> scopes(QueueRequest request) {
        DeskList scope = request.isSearch() ? request.status() : DeskList.ALL;
        return Arrays.stream(DeskList.values())
                .map(list -> new QueueView.OptionView(
                        list.toString(), list == DeskList.ALL ? messages.all_lists() : words.list(list), list == scope))
                .toList();
    }

    private List<QueueView.Link> orders(QueueRequest request) {
        return List.of(
                order(request, QueueQuery.Direction.OLDEST, messages.oldest_first()),
                order(request, QueueQuery.Direction.NEWEST, messages.newest_first()));
    }

    private static QueueView.Link order(QueueRequest request, QueueQuery.Direction direction, String name) {
        return new QueueView.Link(request.page(direction, null), name, "", direction == request.direction());
    }

    private String empty(QueueRequest request) {
        return switch (request.status()) {
            case PENDING -> messages.empty_pending();
            case REPORTED -> messages.empty_reported();
            default -> messages.empty_list();
        };
    }

    private String empty(QueueRequest request, SearchResult result) {
        return switch (result) {
            case SearchResult.Found found when request.after() != null -> messages.found_no_more();
            case SearchResult.Found found when request.status() == DeskList.ALL -> messages.found_nothing();
            case SearchResult.Found found -> messages.found_nothing_in(words.list(request.status()));
            case SearchResult.TooLong tooLong -> messages.search_too_long(SearchTerm.MOST);
            case SearchResult.NoWords noWords -> messages.search_without_words();
            case SearchResult.TooMany tooMany -> messages.search_too_many();
            case SearchResult.TooBroad tooBroad -> messages.search_too_broad();
        };
    }

    /** What waits, and not for whoever looks. */
    private String elsewhere(QueueRequest request) {
        if (!request.isQueue()) {
            return "";
        }
        long withOthers = leases.countOfOthers(request.site().id(), current.actor());
        long forOthers = impartiality.count(request.site().id(), current.actor());
        return Stream.of(
                        withOthers == 0 ? "" : messages.with_colleagues(withOthers),
                        forOthers == 0 ? "" : messages.for_colleagues(forOthers))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private List<QueueView.OptionView> rest(DeskList list, @Nullable Decision chosen) {
        if (!list.canBeSwept()) {
            return List.of();
        }
        List<QueueView.OptionView> options = new ArrayList<>();
        options.add(new QueueView.OptionView("", messages.leave(), chosen == null));
        Arrays.stream(Decision.values())
                .filter(decision -> list.takes(decision))
                .map(decision -> new QueueView.OptionView(
                        decision.toString(),
                        list == DeskList.REPORTED ? words.verbAboutReported(decision) : words.verb(decision),
                        decision == chosen))
                .forEach(options::add);
        return options;
    }
}
