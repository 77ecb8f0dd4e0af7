package dev.parley.page;

import dev.parley.article.ThreadName;
import dev.parley.comment.ThreadView;
import dev.parley.page.cache.DrawnPage;
import dev.parley.platform.BaseUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Draws a discussion for the pages of other websites that put it in while they are made: the replies as everybody sees
 * them, with the way to the form. Nothing in it runs, and it brings no style of its own.
 */
@ApplicationScoped
class FragmentPages {

    private final ArticleReadings readings;
    private final ReplyItems items;
    private final HostedAddresses addresses;
    private final BaseUrl base;

    FragmentPages(ArticleReadings readings, ReplyItems items, HostedAddresses addresses, BaseUrl base) {
        this.readings = readings;
        this.items = items;
        this.addresses = addresses;
        this.base = base;
    }

    /** Empty where there is no such discussion, or not the reply in it that is asked for. */
    Optional<DrawnPage> draw(ThreadName name, ArticleRequest request) {
        return readings.read(name, request, Reader.ANYBODY)
                .filter(reading -> reading.holdsWhatIsAsked(request))
                .map(reading -> reading.from(base.toString()))
                .map(reading -> new DrawnPage(
                        draw(reading), reading.versions(), reading.article().trueUntil()));
    }

    private String draw(ArticleReading reading) {
        Edition edition = reading.edition();
        ThreadView thread = reading.thread();
        FragmentView view = new FragmentView(
                edition.language().tag(),
                edition.language().direction(),
                addresses.canonical(reading.article()),
                reading.title(),
                thread.count(),
                items.on(reading).items(thread.replies()),
                reading.isClosed() ? "" : Addresses.respond(edition.thread()),
                reading.previous(),
                reading.next());
        return edition.language().spokenIn(new ThreadFragment(view)).render();
    }
}
