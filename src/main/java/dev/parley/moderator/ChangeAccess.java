package dev.parley.moderator;

import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.ModeratorId;
import dev.parley.site.SiteView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** Gives somebody else's account another role, or other sites. It holds from the next request on. */
@ApplicationScoped
class ChangeAccess {

    private final CurrentModerator current;
    private final ModeratorRepository accounts;
    private final Administrators administrators;
    private final PeopleReader people;
    private final SiteGrants siteGrants;
    private final AuditLog log;

    ChangeAccess(
            CurrentModerator current,
            ModeratorRepository accounts,
            Administrators administrators,
            PeopleReader people,
            SiteGrants siteGrants,
            AuditLog log) {
        this.current = current;
        this.accounts = accounts;
        this.administrators = administrators;
        this.people = people;
        this.siteGrants = siteGrants;
        this.log = log;
    }

    /** @param seen the version of the account on which the decision was made; nothing is done where it is another now */
    @Transactional
    PersonChange change(ModeratorId id, long seen, Grants.Grant grant) {
        boolean last = administrators.isLast(id);
        Moderator account = accounts.locked(id).orElseThrow();
        boolean leavesNobody = last && grant.role() != Role.ADMINISTRATOR;
        if (id.equals(current.id())) {
            return leavesNobody ? PersonChange.LAST_ADMINISTRATOR : PersonChange.ONESELF;
        }
        if (account.version() != seen) {
            return PersonChange.STALE;
        }
        if (leavesNobody) {
            return PersonChange.LAST_ADMINISTRATOR;
        }
        List<AuditEntry> entries = entries(account, grant);
        if (!entries.isEmpty()) {
            accounts.countsAsChanged(account);
            account.changeRole(grant.role());
            siteGrants.replace(id, grant.sites());
            log.append(null, current.actor(), entries);
        }
        return PersonChange.DONE;
    }

    private List<AuditEntry> entries(Moderator account, Grants.Grant grant) {
        List<AuditEntry> entries = new ArrayList<>();
        Target target = Target.moderator(account.id());
        if (account.role() != grant.role()) {
            entries.add(AuditEntry.changed(
                    target,
                    AuditAction.ROLE_CHANGED,
                    "role",
                    account.role().toString(),
                    grant.role().toString()));
        }
        List<String> before = people.one(account.id()).orElseThrow().siteKeys();
        List<String> after = grant.sites().stream().map(SiteView::key).toList();
        if (!before.equals(after)) {
            entries.add(AuditEntry.changed(
                    target, AuditAction.SITES_CHANGED, "sites", SiteGrants.inLog(before), SiteGrants.inLog(after)));
        }
        return entries;
    }
}
