package dev.parley.moderator;

import dev.parley.audit.Actor;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.Problem;
import dev.parley.platform.SessionId;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the present request: a person with a session, or a program with an API key. There is one in every resource
 * that carries {@link Requires}, because nobody else gets there; anywhere else its methods throw IllegalStateException.
 */
@RequestScoped
public class CurrentModerator {

    private final SitesAtHand sitesAtHand;
    private final Permissions permissions;
    private final FormTokens tokens;
    private @Nullable Pass pass;
    private @Nullable List<SiteView> sites;

    CurrentModerator(SitesAtHand sitesAtHand, Permissions permissions, FormTokens tokens) {
        this.sitesAtHand = sitesAtHand;
        this.permissions = permissions;
        this.tokens = tokens;
    }

    void enter(Pass shown) {
        pass = shown;
    }

    boolean isKnown() {
        return pass != null;
    }

    Pass pass() {
        if (pass == null) {
            throw new IllegalStateException("Nobody is signed in here: the resource lacks @Requires");
        }
        return pass;
    }

    /** For the log. */
    public Actor actor() {
        return pass().actor();
    }

    /** Only of people. */
    ModeratorId id() {
        return new ModeratorId(actor().id());
    }

    /** Only of people. */
    SessionId session() {
        SessionId session = pass().session();
        if (session == null) {
            throw new IllegalStateException("A program has no session");
        }
        return session;
    }

    /** Whether a second factor is asked of them that they had not when the request came. */
    boolean owesFactor() {
        return pass().owesFactor();
    }

    /** The name to show; of a program, that of its key. */
    public String name() {
        return pass().name();
    }

    public boolean may(Right right) {
        return permissions.may(pass(), right);
    }

    /**
     * For a resource that asks for a second right beside that of its {@link Requires}.
     *
     * @throws Problem NOT_ALLOWED
     */
    public void require(Right right) {
        if (!may(right)) {
            throw new Problem(ErrorCode.NOT_ALLOWED);
        }
    }

    /** The sites that they act on, in the order in which these were made; may be empty. */
    public List<SiteView> sites() {
        if (sites == null) {
            Pass shown = pass();
            sites = sitesAtHand.all().stream()
                    .filter(site -> permissions.isAtHome(shown, site.id()))
                    .toList();
        }
        return sites;
    }

    /** Whether nobody has given them a site yet. */
    public boolean isWithoutSite() {
        return sites().isEmpty();
    }

    /**
     * The site with this key, or, for null, the first of theirs.
     *
     * @throws Problem NOT_FOUND where there is no such site, or it is not theirs (threat T8)
     */
    public SiteView site(@Nullable String key) {
        return sites().stream()
                .filter(site -> key == null || site.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND));
    }

    /** For an answer that does not end: whether they may stay is asked again by {@link Presences}. Only of people. */
    public Presence presence(Right right, SiteId site) {
        return new Presence(id(), session(), right, site);
    }

    /** What every form of the desk carries in its field {@code token}; empty for programs, which need none. */
    public String token() {
        SessionId session = pass().session();
        return session == null ? "" : tokens.of(session);
    }
}
