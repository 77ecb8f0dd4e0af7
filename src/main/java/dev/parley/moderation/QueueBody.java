package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.screening.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, as programs get it.
 *
 * @param counts how many comments stand in each list
 * @param nextCursor for {@code after}; null on the last page
 */
record QueueBody(
        String site,
        String status,
        Map<String, Long> counts,
        List<CardBody> cards,
        @Nullable String nextCursor) {

    /**
     * A comment.
     *
     * @param revision what a decision has to name: rises with every new wording and every change of state
     * @param wording the number of the wording, from 1
     * @param appeal its author asks for another look; null for who does not
     * @param reports of readers, that are open; null for none
     * @param text as typed; the first 4,000 characters where {@code isShortened}
     */
    record CardBody(
            String id,
            long revision,
            int wording,
            String status,
            AuthorBody author,
            String text,
            boolean isShortened,
            Instant createdAt,
            @Nullable Instant editedAt,
            ArticleBody article,
            @Nullable ParentBody parent,
            @Nullable AppealBody appeal,
            List<FindingBody> findings,
            @Nullable ReportsBody reports,
            List<WordingBody> earlier,
            AuthorRecordBody authorRecord,
            @Nullable Holder lease) {}

    record AuthorBody(
            String name, String email, String url, String address, String network, String userAgent, boolean staff) {}

    /** @param url of a page elsewhere; null for an article of our own */
    record ArticleBody(String slug, String title, @Nullable String url) {}

    record ParentBody(String id, String name, String status, String beginning) {}

    /** {@code text} is for moderators, and may be empty. */
    record AppealBody(String text, Instant at) {}

    /** {@code matched} is what the rule saw, as it stands in the text. */
    record FindingBody(String rule, String effect, String evidence, List<String> matched) {}

    /**
     * What readers reported.
     *
     * @param last the last few, newest first
     */
    record ReportsBody(int count, List<ReportBody> last) {}

    record ReportBody(String reason, String text, Instant at) {}

    /** {@code text} is only its beginning where {@code isShortened}. */
    record WordingBody(int number, String text, boolean isShortened, Instant at) {}

    static QueueBody of(
            QueueRequest request, QueuePage page, Map<CommentId, Holder> leases, Map<DeskList, Long> counts) {
        return new QueueBody(
                request.site().key(),
                request.status().toString(),
                counts.entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)),
                page.cards().stream()
                        .map(card -> card(card, leases.get(card.id())))
                        .toList(),
                page.next() == null ? null : new CommentId(page.next()).toString());
    }

    static CardBody card(Card card, @Nullable Holder lease) {
        Card.Author author = card.author();
        return new CardBody(
                card.id().toString(),
                card.version(),
                card.wording(),
                card.status().toString(),
                new AuthorBody(
                        author.name(),
                        author.email(),
                        author.url(),
                        author.address(),
                        author.network(),
                        author.userAgent(),
                        author.isStaff()),
                card.text(),
                card.isShortened(),
                card.createdAt(),
                card.editedAt(),
                article(card.article()),
                card.parent() == null ? null : parent(card.parent()),
                card.appeal() == null
                        ? null
                        : new AppealBody(card.appeal().words(), card.appeal().at()),
                card.findings().stream().map(QueueBody::finding).toList(),
                card.reports() == null ? null : reports(card.reports()),
                card.earlier().stream().map(QueueBody::wording).toList(),
                AuthorRecordBody.of(card.authorRecord()),
                lease);
    }

    private static ArticleBody article(Card.Article article) {
        return new ArticleBody(
                article.slug(),
                article.title(),
                article.page() == null ? null : article.page().url());
    }

    private static ParentBody parent(Card.Parent parent) {
        return new ParentBody(
                parent.id().toString(), parent.name(), parent.status().toString(), parent.beginning());
    }

    private static ReportsBody reports(Card.Reports reports) {
        return new ReportsBody(
                reports.count(),
                reports.last().stream()
                        .map(report -> new ReportBody(report.reason().toString(), report.words(), report.at()))
                        .toList());
    }

    private static FindingBody finding(Finding finding) {
        return new FindingBody(
                finding.reason().toString(), finding.effect().toString(), finding.evidence(), finding.matched());
    }

    private static WordingBody wording(Card.Wording wording) {
        return new WordingBody(wording.number(), wording.text(), wording.isShortened(), wording.at());
    }
}
