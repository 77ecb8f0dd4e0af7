package dev.parley.embed;

import dev.parley.page.HostedAddresses;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.Problem.FieldError;
import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which thread is meant by the key of a site and the address of what is discussed. */
@ApplicationScoped
class ThreadAddresses {

    /** PostgreSQL does not even take every other text as a parameter. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,63}");

    private final SiteDirectory sites;
    private final HostedAddresses addresses;

    ThreadAddresses(SiteDirectory sites, HostedAddresses addresses) {
        this.sites = sites;
        this.addresses = addresses;
    }

    Optional<SiteView> site(String key) {
        return Optional.of(key).filter(text -> KEY.matcher(text).matches()).flatMap(sites::byKey);
    }

    /** The slug in the address; whether there is such an article is not asked. */
    Optional<String> slug(SiteView site, String url) {
        return addresses.slug(site, url);
    }

    /**
     * The slug that a request names.
     *
     * @throws Problem where a parameter is missing, or there can be no such thread
     */
    String required(@Nullable String site, @Nullable String url) {
        List<FieldError> errors = Stream.of(
                        missing("site", site, "The key of a site is needed."),
                        missing("url", url, "The whole address of what is discussed is needed."))
                .flatMap(Optional::stream)
                .toList();
        if (site == null || url == null || !errors.isEmpty()) {
            throw Problem.badParameters(errors);
        }
        return site(site).flatMap(found -> slug(found, url)).orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    private static Optional<FieldError> missing(String name, @Nullable String value, String message) {
        return value == null || value.isEmpty()
                ? Optional.of(new FieldError(name, "required", message))
                : Optional.empty();
    }
}
