package dev.parley.site;

import dev.parley.audit.Actor;
import dev.parley.audit.AuditAction;
import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.Target;
import dev.parley.platform.Characters;
import dev.parley.platform.SiteId;
import dev.parley.platform.TypedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a site for discussions of pages elsewhere. Which websites those are, its settings say. */
@ApplicationScoped
public class MakeSite {

    /** What cannot be taken. */
    public enum Fault {
        KEY_MALFORMED,
        KEY_TAKEN,
        NAME_MALFORMED
    }

    /** The public contract's form of a key: it stands in the address of every page that embeds a discussion. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private static final int LONGEST_NAME = 245;

    private final NewSites sites;
    private final AuditLog log;

    MakeSite(NewSites sites, AuditLog log) {
        this.sites = sites;
        this.log = log;
    }

    /** Makes the site, or says what is wrong; then nothing was made. */
    @Transactional
    public Set<Fault> make(String typedKey, String typedName, Actor actor) {
        String key = typedKey.strip();
        String name = TypedText.normalised(typedName);
        Set<Fault> faults = faults(key, name);
        if (!faults.isEmpty()) {
            return faults;
        }
        Optional<SiteId> made = sites.add(key, name);
        if (made.isEmpty()) {
            return EnumSet.of(Fault.KEY_TAKEN);
        }
        Map<String, String> after = Map.of("key", key, "name", name);
        log.append(
                made.get(), actor, new AuditEntry(Target.site(made.get()), AuditAction.SITE_MADE, Map.of(), after, ""));
        return EnumSet.noneOf(Fault.class);
    }

    private static Set<Fault> faults(String key, String name) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        if (!KEY.matcher(key).matches()) {
            faults.add(Fault.KEY_MALFORMED);
        }
        if (!Characters.areALine(name, LONGEST_NAME)) {
            faults.add(Fault.NAME_MALFORMED);
        }
        return faults;
    }
}
