package dev.parley.embed;

import dev.parley.article.ArticleView;
import dev.parley.article.ThreadName;
import dev.parley.article.ThreadPath;
import dev.parley.comment.TreePlace;
import dev.parley.comment.TreeReplyView;
import dev.parley.page.HostedAddresses;
import dev.parley.page.cache.DrawnPage;
import dev.parley.platform.CommentId;
import dev.parley.site.SiteSettings;
import dev.parley.web.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes part of a thread for programs. */
@ApplicationScoped
class CommentsJson {

    /** What is sent, and what it is made of. */
    record Drawn(String json, CommentsReading reading) {

        /** To be kept until somebody writes, or the thread closes. */
        DrawnPage page() {
            return new DrawnPage(json, reading.versions(), reading.article().trueUntil());
        }
    }

    private final CommentsReadings readings;
    private final HostedAddresses addresses;
    private final JsonText json;

    CommentsJson(CommentsReadings readings, HostedAddresses addresses, JsonText json) {
        this.readings = readings;
        this.addresses = addresses;
        this.json = json;
    }

    /** The same for everybody; empty where there is no such discussion. */
    Optional<Drawn> draw(ThreadName name, CommentsRequest request) {
        return readings.read(name, request).map(reading -> new Drawn(json.of(view(reading)), reading));
    }

    private CommentsView view(CommentsReading reading) {
        ArticleView article = reading.article();
        TreePlace next = reading.part().next();
        return new CommentsView(
                new CommentsView.Article(
                        article.isStored() ? article.id().toString() : null,
                        article.page() == null ? article.slug() : null,
                        addresses.canonical(article),
                        article.publicTitle(reading.count()),
                        article.replies().toString(),
                        reading.count(),
                        reading.order().toString(),
                        form(article.settings())),
                reading.part().replies().stream()
                        .map(reply -> comment(article.path(), reply))
                        .toList(),
                next == null ? null : next.toString());
    }

    private static CommentsView.Form form(SiteSettings settings) {
        return new CommentsView.Form(
                settings.nameRequired(), settings.emailRequired(), settings.commentBytes(), settings.maxDepth());
    }

    private CommentsView.Comment comment(ThreadPath thread, TreeReplyView reply) {
        return new CommentsView.Comment(
                reply.id().toString(),
                text(reply.parent()),
                reply.depth(),
                new CommentsView.Author(reply.name(), reply.url(), false, reply.staff()),
                reply.html().html(),
                reply.text(),
                reply.createdAt(),
                reply.editedAt(),
                reply.replyCount(),
                reply.isMarker() ? addresses.place(thread, reply.id()) : addresses.permalink(reply.id()),
                reply.isMarker() ? true : null);
    }

    private static @Nullable String text(@Nullable CommentId id) {
        return id == null ? null : id.toString();
    }
}
