package dev.parley.browser;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.comment.Decision;
import dev.parley.platform.CommentId;
import dev.parley.platform.ModeratorId;
import dev.parley.platform.SiteId;
import dev.parley.site.SiteDirectory;
import dev.parley.support.Staff;
import dev.parley.support.World;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings an administrator before the log of a busy day. */
@ApplicationScoped
class LogScenes {

    private static final String LOG = "/moderation/log";

    private final World world;
    private final Conversation conversation;
    private final SiteDirectory sites;
    private final AuditLog log;

    LogScenes(World world, Conversation conversation, SiteDirectory sites, AuditLog log) {
        this.world = world;
        this.conversation = conversation;
        this.sites = sites;
        this.log = log;
    }

    void busyDay(Visitor visitor) {
        Staff staff = world.administrator();
        DoorScenes.signsIn(visitor, staff);
        Actor self = Actor.moderator(new ModeratorId(staff.id()));
        SiteId site = sites.defaultSite().id();
        String article = conversation.article();
        Target reply = said(article, "Ana Costa", "The bell was never the point.");
        append(null, self, AuditEntry.of(Target.moderator(new ModeratorId(staff.id())), AuditAction.SIGNED_IN));
        append(
                site,
                self,
                new AuditEntry(
                        Target.site(site),
                        AuditAction.SETTINGS_CHANGED,
                        Map.of("moderation", "screened", "links-to-hold", "2"),
                        Map.of("moderation", "pre", "links-to-hold", "4"),
                        ""));
        append(
                site,
                self,
                status(reply, AuditAction.REJECTED, "pending", "rejected").because("""
                Off the subject, and the third time.
                We wrote to them on Monday.\
                """));
        append(site, self, status(reply, AuditAction.RESTORED, "rejected", "pending"));
        append(
                site,
                self,
                status(reply, AuditAction.APPROVED, "pending", "approved").because("x".repeat(300)));
        Target taken = said(article, "Ben", "Something to be taken back.");
        world.decide(new CommentId(taken.id()).toString(), Decision.TRASH);
        said(article, "مريم الحسيني", "كلمات قليلة.");
        said(article, "w".repeat(200), "A long name.");
        visitor.opens(LOG);
    }

    void refused(Visitor visitor) {
        DoorScenes.signsIn(visitor, world.administrator());
        visitor.expecting("422").opens(LOG + "?what=approved&from=yesterday&to=2026-01-31&comment=that%20one");
    }

    void nothingFound(Visitor visitor) {
        DoorScenes.signsIn(visitor, world.administrator());
        visitor.opens(LOG + "?to=2001-01-01");
    }

    private Target said(String article, String name, String words) {
        Map<String, String> form = world.reader("Ana").form(words);
        form.put("author", name);
        return Target.comment(
                CommentId.parse(world.reader("Ana").says(article, form)).orElseThrow());
    }

    private static AuditEntry status(Target reply, AuditAction action, String before, String after) {
        return AuditEntry.changed(reply, action, "status", before, after);
    }

    private void append(@Nullable SiteId site, Actor actor, AuditEntry entry) {
        QuarkusTransaction.requiringNew().run(() -> log.append(site, actor, entry));
    }
}
