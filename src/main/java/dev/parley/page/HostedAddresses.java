package dev.parley.page;

import dev.parley.platform.BaseUrl;
import dev.parley.platform.CommentId;
import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which article a whole address means: one of ours, found by its canonical address, whatever query, fragment or slash
 * stands behind it. Our own pages are those of the default site; under the key of another no address of ours means
 * anything.
 */
@ApplicationScoped
public class HostedAddresses {

    private static final Pattern ARTICLE = Pattern.compile("/articles/([a-z0-9-]{1,200})/?");

    private final BaseUrl base;
    private final SiteDirectory sites;

    HostedAddresses(BaseUrl base, SiteDirectory sites) {
        this.base = base;
        this.sites = sites;
    }

    /** The address that others know this article by. */
    public String canonical(String slug) {
        return whole(Addresses.article(slug));
    }

    /** A path of ours as an address that works from everywhere. */
    public String whole(String path) {
        return base + path;
    }

    /** The lasting address of a public reply. */
    public String permalink(CommentId id) {
        return whole(Addresses.permalink(id));
    }

    /** Where a reply stands, or stood. */
    public String place(String slug, CommentId id) {
        return whole(Addresses.reply(slug, id));
    }

    /** The slug in the address; whether there is such an article is not asked. */
    public Optional<String> slug(SiteView site, String address) {
        return sites.isDefault(site)
                ? base.pathOf(address)
                        .map(ARTICLE::matcher)
                        .filter(Matcher::matches)
                        .map(path -> path.group(1))
                : Optional.empty();
    }
}
