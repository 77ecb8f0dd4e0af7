package dev.parley.moderator;

import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.site.SiteDirectory;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which role and which sites a form gives somebody. */
@ApplicationScoped
class Grants {

    /** A role, and where it holds. */
    record Grant(Role role, List<SiteView> sites) {}

    private final SiteDirectory directory;

    Grants(SiteDirectory directory) {
        this.directory = directory;
    }

    /**
     * What the form says.
     *
     * @throws Problem BAD_REQUEST where it names a role or a site that there is not
     */
    Grant read(@Nullable String role, @Nullable List<String> siteKeys) {
        return new Grant(Role.parse(role == null ? "" : role).orElseThrow(Grants::nonsense), sites(siteKeys));
    }

    /**
     * The version of the account that the form was made of.
     *
     * @throws Problem BAD_REQUEST where it names none
     */
    static long version(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(Grants::nonsense);
    }

    /** The sites with these keys, in their own order. */
    List<SiteView> sites(@Nullable List<String> siteKeys) {
        List<String> keys =
                siteKeys == null ? List.of() : siteKeys.stream().distinct().toList();
        List<SiteView> sites = directory.all().stream()
                .filter(site -> keys.contains(site.key()))
                .toList();
        if (sites.size() != keys.size()) {
            throw nonsense();
        }
        return sites;
    }

    private static Problem nonsense() {
        return new Problem(ErrorCode.BAD_REQUEST);
    }
}
