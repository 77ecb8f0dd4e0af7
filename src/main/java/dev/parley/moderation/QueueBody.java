package dev.parley.moderation;

import dev.parley.platform.CommentId;
import dev.parley.screening.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of a list, as programs get it. */
record QueueBody(
        @Schema(description = "The key.") String site,

        @Schema(enumeration = {"pending", "reported", "approved", "rejected", "spam", "trash", "all"})
        String status,

        @Schema(description = "How many comments stand in each list.")
        Map<String, Long> counts,

        List<CardBody> cards,

        @Schema(nullable = true, description = "For \"after\"; null on the last page.") @Nullable
        String nextCursor) {

    @Schema(description = "A comment, with all that a moderator is shown of it.")
    record CardBody(
            String id,

            @Schema(
                    description =
                            "What a decision has to name: it rises with every new wording and every change of state.")
            long revision,

            @Schema(description = "The number of the wording, from 1.")
            int wording,

            @Schema(enumeration = {"pending", "approved", "rejected", "spam", "trash", "deleted"})
            String status,

            AuthorBody author,

            @Schema(description = "As typed; the first 4,000 characters where isShortened.")
            String text,

            boolean isShortened,
            Instant createdAt,

            @Schema(nullable = true) @Nullable Instant editedAt,

            ArticleBody article,

            @Schema(nullable = true, description = "What it answers; null for the article.") @Nullable
            ParentBody parent,

            @Schema(nullable = true, description = "Its author asks for another look; null for who does not.") @Nullable
            AppealBody appeal,

            @Schema(description = "What the rules have to say of it.")
            List<FindingBody> findings,

            @Schema(nullable = true, description = "Of readers, that are open; null for none.") @Nullable
            ReportsBody reports,

            @Schema(description = "What it said before.") List<WordingBody> earlier,

            AuthorRecordBody authorRecord,

            @Schema(nullable = true, description = "Who is deciding on it; null for nobody.") @Nullable
            Holder lease) {}

    record AuthorBody(
            @Schema(description = "As typed, like email and url; empty for who gave none.")
            String name,

            String email,
            String url,

            @Schema(description = "Where it was sent from.") String address,

            @Schema(description = "By which limits count.") String network,

            String userAgent,

            @Schema(description = "Whether a moderator wrote it as an answer.")
            boolean staff) {}

    record ArticleBody(
            String slug,
            String title,

            @Schema(nullable = true, description = "Of a page elsewhere; null for an article of our own.") @Nullable
            String url) {}

    record ParentBody(
            String id,
            String name,

            @Schema(enumeration = {"pending", "approved", "rejected", "spam", "trash", "deleted"})
            String status,

            String beginning) {}

    @Schema(name = "CardAppealBody")
    record AppealBody(
            @Schema(description = "For moderators; may be empty.")
            String text,

            Instant at) {}

    record FindingBody(
            @Schema(description = "Stable, such as \"first-time\" or \"links\".")
            String rule,

            @Schema(description = "What the rule wants, such as \"hold\".")
            String effect,

            @Schema(description = "What it goes by, such as a count; may be empty.")
            String evidence,

            @Schema(description = "What it saw, as it stands in the text.")
            List<String> matched) {}

    record ReportsBody(
            int count,

            @Schema(description = "The last few, newest first.")
            List<ReportBody> last) {}

    @Schema(name = "CardReportBody")
    record ReportBody(
            @Schema(enumeration = {"spam", "abuse", "private-details", "off-topic", "illegal", "other"})
            String reason,

            String text,
            Instant at) {}

    record WordingBody(
            int number,

            @Schema(description = "Only its beginning where isShortened.")
            String text,

            boolean isShortened,
            Instant at) {}

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
