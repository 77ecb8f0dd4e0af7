package dev.parley.moderation;

import dev.parley.audit.Actor;
import dev.parley.moderator.CurrentModerator;
import dev.parley.moderator.Requires;
import dev.parley.moderator.Right;
import dev.parley.platform.CommentId;
import dev.parley.platform.ErrorCode;
import dev.parley.platform.Problem;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteView;
import dev.parley.web.PageAnswer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * What the desk's script asks for: more cards, to keep those on the screen, or to give them back. Answers fragments of
 * the page. Without script, the submit of a page takes the next one along.
 */
@Requires(Right.DECIDE)
@RunOnVirtualThread
@Path("/moderation/leases")
@Produces("text/html;charset=UTF-8")
class LeaseResource {

    private final Leases leases;
    private final QueueReader reader;
    private final LeasePages pages;
    private final CurrentModerator current;
    private final PageAnswer answer;

    LeaseResource(Leases leases, QueueReader reader, LeasePages pages, CurrentModerator current, PageAnswer answer) {
        this.leases = leases;
        this.reader = reader;
        this.pages = pages;
        this.current = current;
        this.answer = answer;
    }

    /**
     * @param act {@code take}: the next cards but those named; {@code keep}: those named, and a note for each that is
     *     lost; {@code give}: those named, back
     * @param cards ids, separated by spaces
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @RestForm @DefaultValue("") String site,
            @RestForm @DefaultValue("") String act,
            @RestForm @DefaultValue("") String cards) {
        SiteView home = current.site(site.isEmpty() ? null : site);
        List<CommentId> named = ids(cards);
        return switch (act) {
            case "take" -> answer.once(200, taken(home.id(), site, named));
            case "keep" -> answer.once(200, lost(home.id(), named));
            case "give" -> {
                leases.giveBack(home.id(), holder(), named);
                yield Response.noContent().build();
            }
            default -> throw new Problem(ErrorCode.BAD_REQUEST);
        };
    }

    private String taken(SiteId site, String key, List<CommentId> named) {
        long free = reader.tally(site).free();
        return pages.taken(site, key, leases.take(next(site), holder(), named), free);
    }

    private String lost(SiteId site, List<CommentId> named) {
        var kept = leases.keep(site, holder(), named);
        return pages.lost(
                site, named.stream().filter(card -> !kept.contains(card)).toList());
    }

    private static QueueQuery next(SiteId site) {
        return QueueQuery.oldest(site, QueueQuery.PAGE);
    }

    private Actor holder() {
        return current.actor();
    }

    private static List<CommentId> ids(String cards) {
        List<CommentId> ids = Arrays.stream(cards.split(" "))
                .filter(id -> !id.isEmpty())
                .map(id -> CommentId.parse(id).orElseThrow(() -> new Problem(ErrorCode.BAD_REQUEST)))
                .distinct()
                .toList();
        if (ids.size() > Leases.MOST) {
            throw new Problem(ErrorCode.BAD_REQUEST);
        }
        return ids;
    }
}
